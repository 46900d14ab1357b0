/*
 * Where the file is that a request means: the folders that are searched, in their order, and the error if there is
 * none. Everything goes through the functions of Module, which users replace.
 */
'use strict';

var host = require('internal/module/host');

exports.withoutScheme = function withoutScheme(id) {
  return id.slice(0, 5) === 'node:' ? id.slice(5) : id;
};

function isRelative(request) {
  return /^\.\.?(\/|$)/.test(request);
}

function isAbsolute(request) {
  return request.charAt(0) === '/';
}

exports.invalidArgument = function invalidArgument(name, value, expected) {
  var error = new TypeError('The "' + name + '" argument must be ' + expected + '. Received ' + host.describe(value));
  error.code = 'ERR_INVALID_ARG_TYPE';
  return error;
};

// ---- Folders

function nodeModulePaths(from) {
  from = host.resolvePath(from);
  if (from === '/') {
    return ['/node_modules'];
  }
  var parts = from.split('/');
  var folders = [];
  for (var i = parts.length; i > 0; i--) {
    if (parts[i - 1] !== 'node_modules') {
      folders.push(parts.slice(0, i).join('/') + '/node_modules');
    }
  }
  return folders;
}

function configuredPaths() {
  var environment = process.env || {};
  var folders = environment.NODE_PATH ? String(environment.NODE_PATH).split(':').filter(Boolean) : [];
  if (environment.HOME) {
    folders.push(environment.HOME + '/.node_modules', environment.HOME + '/.node_libraries');
  }
  return folders;
}

// node-pre-gyp and bindings look in directories named by process.versions.modules, which is no V8's here; installers
// are run by Node.
function asInstalled(request) {
  return request.replace(/node-v0(?=-)/, 'node-v115');
}

// ---- Errors

function notFound(request, parent) {
  var stack = [];
  for (var each = parent; each; each = each.parent) {
    stack.push(each.filename || each.id);
  }
  var trace = stack.length > 0 ? '\nRequire stack:\n- ' + stack.join('\n- ') : '';
  var error = new Error('Cannot find module \'' + request + '\'' + trace);
  error.code = 'MODULE_NOT_FOUND';
  error.requireStack = stack;
  return error;
}
exports.notFound = notFound;

// ---- Module's functions

/** Gives the class its functions that search. */
exports.addTo = function addTo(Module) {
  Module.globalPaths = [];
  Module._nodeModulePaths = nodeModulePaths;
  Module._initPaths = function () {
    Module.globalPaths = configuredPaths();
  };

  Module._resolveLookupPaths = function (request, parent) {
    return Module.isBuiltin(request) ? null : lookupPaths(Module, request, parent);
  };

  Module._findPath = function (request, folders) {
    var extensions = Object.keys(Module._extensions);
    var found = host.find(request, folders || [], extensions);
    if (found === null && asInstalled(request) !== request) {
      found = host.find(asInstalled(request), folders || [], extensions);
    }
    return found === null ? false : found;
  };

  Module._resolveFilename = function (request, parent, isMain, options) {
    if (Module.isBuiltin(request)) {
      return request;
    }
    var folders = foldersFor(Module, request, parent, options);
    var found = foundInPackage(request, parent) || Module._findPath(request, folders, isMain);
    if (!found) {
      throw notFound(request, parent);
    }
    return found;
  };
};

function lookupPaths(Module, request, parent) {
  if (!isRelative(request)) {
    var folders = parent && parent.paths ? parent.paths.concat(Module.globalPaths) : Module.globalPaths.slice();
    return folders.length ? folders : null;
  }
  if (!parent || !parent.id || !parent.filename) {
    return ['.'].concat(Module._nodeModulePaths('.'), Module.globalPaths);
  }
  return [host.dirname(parent.filename)];
}

function foldersFor(Module, request, parent, options) {
  if (options === null || typeof options !== 'object' || options.paths === undefined) {
    return Module._resolveLookupPaths(request, parent);
  }
  if (!Array.isArray(options.paths)) {
    throw exports.invalidArgument('options.paths', options.paths, 'an instance of Array');
  }
  return isRelative(request) ? options.paths : explicitFolders(Module, request, options.paths);
}

/** The folders that would be searched from each of some places. */
function explicitFolders(Module, request, places) {
  var from = new Module('', null);
  var folders = [];
  places.forEach(function (place) {
    from.paths = Module._nodeModulePaths(place);
    Module._resolveLookupPaths(request, from).forEach(function (folder) {
      if (folders.indexOf(folder) < 0) {
        folders.push(folder);
      }
    });
  });
  return folders;
}

/** What the package of the asking module says itself about a request: its imports, or its own name. */
function foundInPackage(request, parent) {
  if (!parent || (!parent.filename && parent.id !== '<repl>')) {
    return null;
  }
  var found = null;
  if (request.charAt(0) === '#') {
    found = host.findImport(request, parent.filename || host.resolvePath('<repl>'));
  }
  if (found === null && parent.filename && !isRelative(request) && !isAbsolute(request)) {
    found = host.findSelf(request, host.dirname(parent.filename));
  }
  return found;
}
