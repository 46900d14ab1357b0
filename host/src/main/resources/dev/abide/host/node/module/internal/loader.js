/*
 * The module loader as the host sees it: a function that is given the host's functions and the global object, and
 * returns what the host calls. Its parts: record.js (the class Module and its cache), paths.js (where a file is),
 * compiling.js (CommonJS), esm.js (ES modules), texts.js (what is no file).
 */
'use strict';

var host = require('internal/module/host');

module.exports = function (functions, global) {
  Object.keys(functions).forEach(function (name) {
    host[name] = functions[name];
  });
  var Module = require('internal/module/record').Module;
  require('internal/module/compiling');
  return {
    Module: Module,
    init: function () {
      Module._initPaths();
    },
    runMain: function (script) {
      process.argv.splice(1, 0, host.resolvePath(script));
      var file = fileOf(host.resolvePath(script), Module);
      process.argv[1] = file;
      Module.runMain(file);
    },
    preload: function (id) { preload(id, Module); },
    preloadImports: function (ids, next) {
      require('internal/module/esm').importAll(ids, function () { next.run(); });
    },
    nameStdin: function () {
      process.argv.splice(1, 0, '-');
    },
    runText: function (name, code, isModule, prints) {
      require('internal/module/texts').run(global, name, code, isModule, prints);
    },
    runWorkerText: function (code) {
      process.argv.splice(1, 0, '[worker eval]');
      this.runText('[worker eval]', code, false, false);
    },
    requireFrom: function (directory) {
      return Module.createRequire(directory + '/');
    }
  };
};

function fileOf(path, Module) {
  var found = Module._findPath(path, null, true);
  if (!found) {
    throw require('internal/module/paths').notFound(path, null);
  }
  return found;
}

function preload(id, Module) {
  var module = new Module('internal/preload', null);
  module.filename = host.resolvePath('preload');
  module.paths = Module._nodeModulePaths(host.resolvePath('.'));
  module.require(id);
}
