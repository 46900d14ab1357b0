/* What the text of a CommonJS module is: a function, which is given a require() of its own. And the kinds of files. */
'use strict';

var host = require('internal/module/host');
var paths = require('internal/module/paths');
var loading = require('internal/module/record');
var Module = loading.Module;

Module.wrapper = ['(function (exports, require, module, __filename, __dirname) { ', '\n});'];
Module.wrap = function (script) {
  return Module.wrapper[0] + script + Module.wrapper[1];
};
var ownWrap = Module.wrap;

Module.prototype._compile = function (content, filename) {
  var compiled = Module.wrap === ownWrap ?
    host.compile(filename, content) :
    host.evaluate(filename, Module.wrap(content));
  return compiled.call(
    this.exports, this.exports, makeRequire(this), this, filename, host.dirname(filename));
};

// ---- require

function makeRequire(module) {
  function require(id) {
    return module.require(id);
  }
  require.resolve = function resolve(request, options) {
    if (typeof request !== 'string') {
      throw paths.invalidArgument('request', request, 'of type string');
    }
    return Module._resolveFilename(request, module, false, options);
  };
  require.resolve.paths = function paths(request) {
    return Module._resolveLookupPaths(request, module);
  };
  require.main = loading.main;
  require.extensions = Module._extensions;
  require.cache = Module._cache;
  return require;
}
exports.makeRequire = makeRequire;

Module.createRequire = function (filename) {
  var path = pathOf(filename);
  var isFolder = path.charAt(path.length - 1) === '/';
  var module = new Module(isFolder ? path + 'noop.js' : path, null);
  module.filename = module.id;
  module.paths = Module._nodeModulePaths(isFolder ? path : host.dirname(path));
  return makeRequire(module);
};

function pathOf(filename) {
  var path = filename;
  if (filename !== null && typeof filename === 'object' && typeof filename.href === 'string') {
    path = filename.href;
  }
  if (typeof path === 'string' && path.slice(0, 7) === 'file://') {
    path = decodeURIComponent(path.slice(7));
  }
  if (typeof path !== 'string' || path.charAt(0) !== '/') {
    var error = new TypeError('The argument \'filename\' must be a file URL object, file URL string, or ' +
      'absolute path string. Received ' + host.describe(filename));
    error.code = 'ERR_INVALID_ARG_VALUE';
    throw error;
  }
  return path;
}

// ---- Kinds of files

// A package's "type" speaks of its .js files, and of a main module without extension; what else is required is looked
// into.
Module._extensions['.js'] = function (module, filename) {
  var isTyped = module === loading.main || filename.slice(-3) === '.js';
  if (isTyped && host.isModule(filename)) {
    loadEcmaScriptModule(module, filename);
  } else if (!isTyped || host.isUndecided(filename)) {
    loadUndecided(module, filename);
  } else {
    loadScript(module, filename);
  }
};

// What is no script may be an ES module, if nothing says otherwise. One of these words is in every such text.
var MODULE_WORD = /\b(?:import|export|await)\b/;

function loadUndecided(module, filename) {
  var content = host.read(filename);
  if (isModuleText(content, filename)) {
    loadEcmaScriptModule(module, filename);
  } else {
    module._compile(content, filename);
  }
}

function isModuleText(content, filename) {
  return MODULE_WORD.test(content) && host.isModuleText(content) && !isScript(content, filename);
}
exports.isModuleText = isModuleText;

// Without running it: a script whose own run throws a SyntaxError is one. It is `await` that may be a script's.
function isScript(content, filename) {
  try {
    host.compile(filename, content);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

Module._extensions['.json'] = function (module, filename) {
  var content = host.read(filename);
  try {
    module.exports = JSON.parse(content);
  } catch (error) {
    error.message = filename + ': ' + error.message;
    throw error;
  }
};

Module._extensions['.node'] = function (module, filename) {
  return process.dlopen(module, filename);
};

// Found by extension, never listed: as in Node, require('./x') does not try them.
function unlisted(extension, load) {
  Object.defineProperty(Module._extensions, extension, {
    enumerable: false, configurable: true, writable: true, value: load
  });
}

unlisted('.cjs', loadScript);
unlisted('.mjs', loadEcmaScriptModule);

function loadScript(module, filename) {
  module._compile(host.read(filename), filename);
}

// ES modules have a script of their own, which only those who use them pay for.
function loadEcmaScriptModule(module, filename) {
  require('internal/module/esm').run(module, filename, host.read(filename));
}

/** The import() of a module's text. */
Module._import = function (module) {
  return require('internal/module/esm').importOf(module);
};
