/*
 * The class Module: the record of one module, the cache of all, and how a request becomes what a module exports. Where
 * a file lies, paths.js finds out; what its text means, compiling.js and esm.js know.
 */
'use strict';

var host = require('internal/module/host');
var paths = require('internal/module/paths');

/** The module that the process was started for. */
exports.main = undefined;

/** Promises of the end of ES modules that wait for something, by file name, or URL where that says more. */
exports.pending = Object.create(null);

// File names by what asked for what, so that a second require() of the same place finds no path again.
var resolved = Object.create(null);

function Module(id, parent) {
  this.id = id === undefined ? '' : id;
  this.path = host.dirname(this.id);
  this.exports = {};
  setParent(this, parent);
  if (parent && parent.children) {
    parent.children.push(this);
  }
  this.filename = null;
  this.loaded = false;
  this.children = [];
}
exports.Module = Module;

Module._cache = Object.create(null);
Module._pathCache = Object.create(null);
Module._extensions = Object.create(null);
Module._debug = function () {};
Module.Module = Module;
Module.isBuiltin = function (id) {
  return host.isBuiltin(String(id));
};
Module.syncBuiltinESMExports = function () {};
Module.findSourceMap = function () {};

Object.defineProperty(Module, 'builtinModules', {
  enumerable: true,
  configurable: true,
  get: function () {
    return host.builtinModules();
  },
  // A subclass may have a list of its own.
  set: function (names) {
    Object.defineProperty(this, 'builtinModules', { value: names, writable: true, enumerable: true, configurable: true });
  }
});

function setParent(module, parent) {
  Object.defineProperty(module, 'parent', {
    value: parent, writable: true, configurable: true, enumerable: false
  });
}

function addChild(parent, child) {
  if (parent && parent.children && parent.children.indexOf(child) < 0) {
    parent.children.push(child);
  }
}

function removeChild(parent, child) {
  var children = parent && parent.children;
  var index = Array.isArray(children) ? children.indexOf(child) : -1;
  if (index >= 0) {
    children.splice(index, 1);
  }
}

// ---- From a request to exports

Module._load = function (request, parent, isMain) {
  var key = parent ? parent.path + '\u0000' + request : null;
  var known = key === null ? undefined : moduleAt(key);
  if (known !== undefined) {
    addChild(parent, known);
    return known.exports;
  }
  if (request.slice(0, 5) === 'node:') {
    return builtin(request);
  }
  var filename = Module._resolveFilename(request, parent, isMain);
  var cached = Module._cache[filename];
  if (cached !== undefined) {
    refusePending(filename);
    addChild(parent, cached);
    return cached.exports;
  }
  return host.isBuiltin(filename) ? host.builtin(paths.withoutScheme(filename)) : loadFile(filename, parent, isMain, key);
};

function moduleAt(key) {
  var filename = resolved[key];
  if (filename === undefined) {
    return undefined;
  }
  var module = Module._cache[filename];
  if (module === undefined) {
    delete resolved[key];
  }
  return module;
}

function builtin(request) {
  var id = paths.withoutScheme(request);
  if (!host.isBuiltin(request)) {
    var unknown = new Error('No such built-in module: ' + request);
    unknown.code = 'ERR_UNKNOWN_BUILTIN_MODULE';
    throw unknown;
  }
  return host.builtin(id);
}

function loadFile(filename, parent, isMain, key) {
  var module = new Module(filename, parent);
  if (isMain) {
    process.mainModule = module;
    module.id = '.';
    exports.main = module;
  }
  remember(module, filename, key);
  var failed = true;
  try {
    module.load(filename);
    failed = false;
  } finally {
    if (failed) {
      forget(filename, key);
      removeChild(parent, module);
    }
  }
  if (!isMain) {
    refusePending(filename);
  }
  return module.exports;
}

function remember(module, filename, key) {
  Module._cache[filename] = module;
  if (key !== null) {
    resolved[key] = filename;
  }
}

function forget(filename, key) {
  delete Module._cache[filename];
  if (key !== null) {
    delete resolved[key];
  }
}

function refusePending(filename) {
  var waiting = exports.pending[filename];
  if (waiting !== undefined) {
    var error = new Error('require() cannot be used on an ESM graph with top-level await. Use import() instead.');
    error.code = 'ERR_REQUIRE_ASYNC_MODULE';
    waiting.then(undefined, function () {});
    throw error;
  }
}

// ---- One module

function extensionOf(filename) {
  var name = filename.slice(filename.lastIndexOf('/') + 1);
  for (var at = name.indexOf('.', 1); at > 0; at = name.indexOf('.', at + 1)) {
    var extension = name.slice(at);
    if (Module._extensions[extension]) {
      return extension;
    }
  }
  return '.js';
}

Module.prototype.load = function (filename) {
  this.filename = filename;
  this.paths = Module._nodeModulePaths(host.dirname(filename));
  Module._extensions[extensionOf(filename)](this, filename);
  this.loaded = true;
};

Module.prototype.require = function (id) {
  checkRequest(id);
  var value = Module._load(id, this, false);
  return exports.asRequired === null ? value : exports.asRequired(value);
};

function checkRequest(id) {
  if (typeof id !== 'string') {
    throw paths.invalidArgument('id', id, 'of type string');
  }
  if (id === '') {
    var error = new TypeError('The argument \'id\' must be a non-empty string. Received \'\'');
    error.code = 'ERR_INVALID_ARG_VALUE';
    throw error;
  }
}

/** What require() makes of the exports of an ES module; set by esm.js, for before that there is none. */
exports.asRequired = null;

Module.runMain = function (path) {
  Module._load(path || process.argv[1], null, true);
};
paths.addTo(Module);
