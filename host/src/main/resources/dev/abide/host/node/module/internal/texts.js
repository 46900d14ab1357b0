/* Runs a text that is no file: of the command line, of the standard input, of a worker. */
'use strict';

var host = require('internal/module/host');
var loading = require('internal/module/record');
var makeRequire = require('internal/module/compiling').makeRequire;
var Module = loading.Module;

/** Runs a text; prints its value if asked to. */
exports.run = function run(global, name, code, isModule, prints) {
  var module = new Module(name, null);
  module.filename = host.resolvePath(name);
  module.paths = Module._nodeModulePaths(host.resolvePath('.'));
  if (isModule) {
    require('internal/module/esm').run(module, module.filename, code);
    return;
  }
  loading.main = undefined;
  offer(global, {
    module: module, exports: module.exports, require: makeRequire(module), __filename: name, __dirname: '.'
  });
  offerBuiltins(global);
  var result = host.evaluateText(name, code);
  if (prints) {
    global.console.log(result);
  }
};

function offer(global, names) {
  Object.keys(names).forEach(function (name) {
    define(global, name, names[name]);
  });
}

function define(global, name, value) {
  Object.defineProperty(global, name, { value: value, writable: true, configurable: true, enumerable: true });
}

// Such a text finds the builtin modules under their names.
function offerBuiltins(global) {
  host.builtinModules().forEach(function (id) {
    if (/^[a-z]\w*$/.test(id) && !(id in global)) {
      Object.defineProperty(global, id, {
        configurable: true,
        enumerable: false,
        get: function () { return host.builtin(id); },
        set: function (value) { define(global, id, value); }
      });
    }
  });
}
