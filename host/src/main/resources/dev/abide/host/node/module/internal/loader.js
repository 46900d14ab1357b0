/* The CommonJS loader: the Module class, as Node offers it. Files are found and read by Java (`host`); ECMAScript 5. */
(function (host, process, global) {
  'use strict';

  var resolved = Object.create(null);
  var importing = false;

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

  function setParent(module, parent) {
    Object.defineProperty(module, 'parent', {
      value: parent, writable: true, configurable: true, enumerable: false
    });
  }

  Module._cache = Object.create(null);
  Module._pathCache = Object.create(null);
  Module._extensions = Object.create(null);
  Module.globalPaths = [];
  Module._debug = function () {};
  Module.Module = Module;
  Module.wrapper = ['(function (exports, require, module, __filename, __dirname) { ', '\n});'];
  Module.wrap = function (script) {
    return Module.wrapper[0] + script + Module.wrapper[1];
  };
  var ownWrap = Module.wrap;
  Module.isBuiltin = function (id) {
    return host.isBuiltin(stripScheme(String(id)));
  };
  Module.syncBuiltinESMExports = function () {};
  Module.findSourceMap = function () {};

  function stripScheme(id) {
    return id.slice(0, 5) === 'node:' ? id.slice(5) : id;
  }

  function invalidArgument(name, value, expected) {
    var error = new TypeError('The "' + name + '" argument must be ' + expected + '. Received ' + host.describe(value));
    error.code = 'ERR_INVALID_ARG_TYPE';
    return error;
  }

  function isRelative(request) {
    return /^\.\.?(\/|$)/.test(request);
  }

  Module._nodeModulePaths = function (from) {
    var paths = [];
    from = host.resolvePath(from);
    var parts = from.split('/');
    for (var i = parts.length; i > 0; i--) {
      if (parts[i - 1] !== 'node_modules') {
        var prefix = parts.slice(0, i).join('/');
        if (prefix !== '' || i === 1) {
          paths.push(prefix + '/node_modules');
        }
      }
    }
    return from === '/' ? ['/node_modules'] : paths;
  };

  Module._initPaths = function () {
    var home = process.env && process.env.HOME;
    var paths = [];
    if (home) {
      paths.push(home + '/.node_modules', home + '/.node_libraries');
    }
    var configured = process.env && process.env.NODE_PATH;
    if (configured) {
      paths = String(configured).split(':').filter(function (path) {
        return path !== '';
      }).concat(paths);
    }
    Module.globalPaths = paths;
  };

  Module._resolveLookupPaths = function (request, parent) {
    if (Module.isBuiltin(request)) {
      return null;
    }
    if (!isRelative(request)) {
      var paths = parent && parent.paths ? parent.paths.concat(Module.globalPaths) : Module.globalPaths.slice();
      return paths.length ? paths : null;
    }
    if (!parent || !parent.id || !parent.filename) {
      return ['.'].concat(Module._nodeModulePaths('.'), Module.globalPaths);
    }
    return [host.dirname(parent.filename)];
  };

  // node-pre-gyp and bindings look in directories named by process.versions.modules, which is no V8's here; installers
  // are run by Node.
  function asInstalled(request) {
    return request.replace(/node-v0(?=-)/, 'node-v115');
  }

  Module._findPath = function (request, paths) {
    var extensions = Object.keys(Module._extensions);
    var found = host.find(request, paths || [], extensions);
    if (found === null && asInstalled(request) !== request) {
      found = host.find(asInstalled(request), paths || [], extensions);
    }
    return found === null ? false : found;
  };

  function notFound(request, parent) {
    if (importing && parent) {
      var isPath = isRelative(request) || request.charAt(0) === '/';
      var what = isPath ? 'module \'' + host.resolveFrom(host.dirname(parent.filename), request) : 'package \'' + request;
      var missing = new Error('Cannot find ' + what + '\' imported from ' + parent.filename);
      missing.code = 'ERR_MODULE_NOT_FOUND';
      return missing;
    }
    var stack = [];
    for (var each = parent; each; each = each.parent) {
      stack.push(each.filename || each.id);
    }
    var message = 'Cannot find module \'' + request + '\'';
    if (stack.length > 0) {
      message += '\nRequire stack:\n- ' + stack.join('\n- ');
    }
    var error = new Error(message);
    error.code = 'MODULE_NOT_FOUND';
    error.requireStack = stack;
    return error;
  }

  function explicitPaths(request, parent, options) {
    if (isRelative(request)) {
      return options.paths;
    }
    var fake = new Module('', null);
    var paths = [];
    options.paths.forEach(function (path) {
      fake.paths = Module._nodeModulePaths(path);
      Module._resolveLookupPaths(request, fake).forEach(function (each) {
        if (paths.indexOf(each) < 0) {
          paths.push(each);
        }
      });
    });
    return paths;
  }

  Module._resolveFilename = function (request, parent, isMain, options) {
    if (Module.isBuiltin(request)) {
      return request;
    }
    var paths;
    if (options !== null && typeof options === 'object' && options.paths !== undefined) {
      if (!Array.isArray(options.paths)) {
        throw invalidArgument('options.paths', options.paths, 'an instance of Array');
      }
      paths = explicitPaths(request, parent, options);
    } else {
      paths = Module._resolveLookupPaths(request, parent);
    }
    var found = null;
    if (request.charAt(0) === '#' && parent && (parent.filename || parent.id === '<repl>')) {
      found = host.findImport(request, host.dirname(parent.filename));
      if (found !== null && Module.isBuiltin(found)) {
        return found;
      }
    }
    if (found === null && parent && parent.filename && !isRelative(request) && request.charAt(0) !== '/') {
      found = host.findSelf(request, host.dirname(parent.filename));
    }
    if (found === null) {
      found = Module._findPath(request, paths, isMain);
    }
    if (found) {
      return found;
    }
    throw notFound(request, parent);
  };

  function updateChildren(parent, child) {
    if (parent && parent.children && parent.children.indexOf(child) < 0) {
      parent.children.push(child);
    }
  }

  Module._load = function (request, parent, isMain) {
    var key = null;
    if (parent) {
      key = (importing ? 'import ' : 'require ') + parent.path + '\u0000' + request;
      var quick = resolved[key];
      if (quick !== undefined) {
        var known = Module._cache[quick];
        if (known !== undefined) {
          updateChildren(parent, known);
          return known.exports;
        }
        delete resolved[key];
      }
    }
    if (request.slice(0, 5) === 'node:') {
      var id = request.slice(5);
      if (!host.isBuiltin(id)) {
        var unknown = new Error('No such built-in module: ' + request);
        unknown.code = 'ERR_UNKNOWN_BUILTIN_MODULE';
        throw unknown;
      }
      return host.builtin(id);
    }
    var filename = Module._resolveFilename(request, parent, isMain);
    var cached = Module._cache[filename];
    if (cached !== undefined) {
      refusePending(cached, filename);
      updateChildren(parent, cached);
      return cached.exports;
    }
    if (host.isBuiltin(stripScheme(filename))) {
      return host.builtin(stripScheme(filename));
    }
    var module = new Module(filename, parent);
    if (isMain) {
      process.mainModule = module;
      module.id = '.';
      mainModule = module;
    }
    Module._cache[filename] = module;
    if (key !== null) {
      resolved[key] = filename;
    }
    var failed = true;
    try {
      module.load(filename);
      failed = false;
    } finally {
      if (failed) {
        delete Module._cache[filename];
        if (key !== null) {
          delete resolved[key];
        }
        var children = parent && parent.children;
        var index = Array.isArray(children) ? children.indexOf(module) : -1;
        if (index >= 0) {
          children.splice(index, 1);
        }
      }
    }
    if (!isMain) {
      refusePending(module, filename);
    }
    return module.exports;
  };

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
    if (typeof id !== 'string') {
      throw invalidArgument('id', id, 'of type string');
    }
    if (id === '') {
      var error = new TypeError('The argument \'id\' must be a non-empty string. Received \'\'');
      error.code = 'ERR_INVALID_ARG_VALUE';
      throw error;
    }
    if (!importing) {
      return loadRequired(id, this);
    }
    setImporting(false);
    try {
      return loadRequired(id, this);
    } finally {
      setImporting(true);
    }
  };

  function loadRequired(id, parent) {
    var value = Module._load(id, parent, false);
    return hasNamespaces && namespaces().isNamespace(value) ? namespaces().toRequire(value) : value;
  }

  // Modules that wait for something: by file name, promises of their end.
  var pending = Object.create(null);

  function refusePending(module, filename) {
    if (!importing && pending[filename] !== undefined) {
      var error = new Error('require() cannot be used on an ESM graph with top-level await. Use import() instead.');
      error.code = 'ERR_REQUIRE_ASYNC_MODULE';
      pending[filename].then(undefined, function () {});
      throw error;
    }
  }

  Module.prototype._compile = function (content, filename) {
    var compiled = Module.wrap === ownWrap ?
      host.compile(filename, content) :
      host.evaluate(filename, Module.wrap(content));
    return compiled.call(
      this.exports, this.exports, makeRequire(this), this, filename, host.dirname(filename));
  };

  var mainModule;

  function makeRequire(module) {
    function require(id) {
      return module.require(id);
    }
    require.resolve = function resolve(request, options) {
      if (typeof request !== 'string') {
        throw invalidArgument('request', request, 'of type string');
      }
      return Module._resolveFilename(request, module, false, options);
    };
    require.resolve.paths = function paths(request) {
      return Module._resolveLookupPaths(request, module);
    };
    require.main = mainModule;
    require.extensions = Module._extensions;
    require.cache = Module._cache;
    return require;
  }

  Module.createRequire = function (filename) {
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
    var directory = path.charAt(path.length - 1) === '/' ? path : host.dirname(path);
    var module = new Module(path.charAt(path.length - 1) === '/' ? path + 'noop.js' : path, null);
    module.filename = module.id;
    module.paths = Module._nodeModulePaths(directory);
    return makeRequire(module);
  };

  Module._extensions['.js'] = function (module, filename) {
    if (host.isModule(filename)) {
      return loadEcmaScriptModule(module, filename);
    }
    module._compile(host.read(filename), filename);
  };

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
    return process.dlopen ? process.dlopen(module, filename) : host.dlopen(module, filename);
  };

  // ES modules: rewritten as functions of $esm by the host.

  var hasNamespaces = false;

  function namespaces() {
    hasNamespaces = true;
    return host.builtin('internal/module/namespaces');
  }

  function importInto(module, specifier) {
    var request = String(specifier);
    if (request.slice(0, 7) === 'file://') {
      request = decodeURIComponent(request.slice(7));
    }
    var before = importing;
    setImporting(true);
    try {
      return namespaces().of(Module._load(request, module, false));
    } finally {
      setImporting(before);
    }
  }

  function setImporting(wanted) {
    importing = wanted;
    host.importing(wanted);
  }

  Module._import = function (module) {
    return function (specifier) {
      return Promise.resolve().then(function () {
        var namespace = importInto(module, specifier);
        var waiting = pendingOf(namespace);
        return waiting === undefined ? namespace : waiting.then(function () { return namespace; });
      });
    };
  };

  // Modules that have begun and not ended: their namespaces, and what waits for their values.
  var unfinished = [];

  function unfinishedOf(namespace) {
    return unfinished.filter(function (each) {
      return each.namespace === namespace;
    })[0];
  }

  function begin(namespace) {
    var one = {namespace: namespace, waiting: []};
    unfinished.push(one);
    return one;
  }

  function end(one, failed) {
    unfinished.splice(unfinished.indexOf(one), 1);
    if (!failed) {
      one.waiting.forEach(function (bind) {
        bind();
      });
    }
  }

  // Of a module in a circle with the importer a function is there at once, a variable when that module has ended.
  function bindEarly(from, name, set) {
    try {
      set(from[name]);
    } catch (e) {
      if (!(e instanceof ReferenceError)) {
        throw e;
      }
    }
  }

  function bind(from, name, set) {
    if (!(name in from)) {
      throw new SyntaxError('The requested module does not provide an export named \'' + name + '\'');
    }
    set(from[name]);
  }

  // Called once more a module waits for nothing: what has not ended then stands in a circle with it.
  function esmOf(module, namespace, isAgain) {
    var waiting = [];
    return {
      exports: function (getters) {
        Object.keys(getters).forEach(function (name) {
          namespaces().define(namespace, name, getters[name]);
        });
      },
      request: function (specifier) {
        var from = importInto(module, specifier);
        var promise = pendingOf(from);
        if (promise !== undefined && !isAgain && waiting.indexOf(promise) < 0) {
          waiting.push(promise);
        }
        return from;
      },
      // Whether the function is to be called once more when other modules have ended.
      waits: function () {
        return waiting.length > 0;
      },
      waiting: waiting,
      bind: function (from, name, set) {
        var circle = unfinishedOf(from);
        if (circle === undefined) {
          bind(from, name, set);
        } else {
          bindEarly(from, name, set);
          circle.waiting.push(function () {
            bind(from, name, set);
          });
        }
      },
      star: function (from) {
        Object.keys(from).forEach(function (name) {
          if (name !== 'default' && !(name in namespace)) {
            namespaces().define(namespace, name, function () { return from[name]; });
          }
        });
      },
      dynamic: Module._import(module),
      meta: {
        url: 'file://' + encodeURI(module.filename).replace(/[?#]/g, encodeURIComponent),
        filename: module.filename,
        dirname: host.dirname(module.filename),
        resolve: function (specifier) {
          var found = Module._resolveFilename(String(specifier), module, false);
          return found.charAt(0) === '/' ? 'file://' + encodeURI(found) : 'node:' + found;
        }
      }
    };
  }

  function loadEcmaScriptModule(module, filename) {
    runEcmaScriptModule(module, filename, host.read(filename));
  }

  // The promise of the end of the module that a namespace is of, if it has not ended.
  function pendingOf(namespace) {
    for (var filename in pending) {
      if (Module._cache[filename] && Module._cache[filename].exports === namespace) {
        return pending[filename];
      }
    }
    return undefined;
  }

  function waitFor(module, filename, waiting) {
    pending[filename] = waiting.then(function () {
      delete pending[filename];
    }, function (error) {
      delete pending[filename];
      throw error;
    });
    if (module === mainModule || module.id === '[eval]' || module.id === '[stdin]') {
      pending[filename].then(undefined, function (error) {
        process.nextTick(function () { throw error; });
      });
    }
  }

  function runEcmaScriptModule(module, filename, source) {
    var namespace = namespaces().create();
    var compiled = host.compileModule(filename, source);
    module.exports = namespace;
    var own = begin(namespace);
    function run(isAgain) {
      var before = importing;
      var esm = esmOf(module, namespace, isAgain);
      var ended = false;
      esm.done = function () { ended = true; };
      try {
        var result = compiled.call(undefined, esm);
        if (esm.waits()) {
          return Promise.all(esm.waiting).then(function () { return run(true); });
        }
        namespaces().complete(namespace);
        return ended ? undefined : result;
      } finally {
        setImporting(before);
      }
    }
    var failed = true;
    var ending;
    try {
      ending = run(false);
      failed = false;
    } finally {
      if (failed || ending === undefined) {
        end(own, failed);
      }
    }
    if (ending !== undefined) {
      waitFor(module, filename, ending.then(function () {
        end(own, false);
      }, function (error) {
        end(own, true);
        throw error;
      }));
    }
    if ('module.exports' in namespace) {
      module.exports = namespace['module.exports'];
    }
  }

  // Found by extension, never listed: as in Node, require('./x') does not try them.
  Object.defineProperty(Module._extensions, '.cjs', {
    enumerable: false,
    configurable: true,
    writable: true,
    value: function (module, filename) {
      module._compile(host.read(filename), filename);
    }
  });
  Object.defineProperty(Module._extensions, '.mjs', {
    enumerable: false, configurable: true, writable: true, value: loadEcmaScriptModule
  });

  Object.defineProperty(Module, 'builtinModules', {
    enumerable: true,
    configurable: true,
    get: function () {
      return host.builtinModules();
    }
  });

  Module.runMain = function (path) {
    Module._load(path || process.argv[1], null, true);
  };

  // A text on the command line finds the builtin modules under their names.
  function offerBuiltins() {
    host.builtinModules().forEach(function (id) {
      if (/^[a-z]\w*$/.test(id) && !(id in global)) {
        Object.defineProperty(global, id, {
          configurable: true,
          enumerable: false,
          get: function () { return host.builtin(id); },
          set: function (value) {
            Object.defineProperty(global, id, { value: value, writable: true, configurable: true, enumerable: true });
          }
        });
      }
    });
  }

  function fileOf(script) {
    var path = host.resolvePath(script);
    var found = Module._findPath(path, null, true);
    if (!found) {
      throw notFound(path, null);
    }
    return found;
  }

  return {
    Module: Module,
    init: function () {
      Module._initPaths();
    },
    runMain: function (script) {
      process.argv.splice(1, 0, host.resolvePath(script));
      var file = fileOf(script);
      process.argv[1] = file;
      Module.runMain(file);
    },
    preload: function (id) {
      var module = new Module('internal/preload', null);
      module.filename = host.resolvePath('preload');
      module.paths = Module._nodeModulePaths(host.resolvePath('.'));
      module.require(id);
    },
    nameStdin: function () {
      process.argv.splice(1, 0, '-');
    },
    runText: function (name, code, isModule, prints) {
      var module = new Module(name, null);
      module.filename = host.resolvePath(name);
      module.paths = Module._nodeModulePaths(host.resolvePath('.'));
      if (isModule) {
        runEcmaScriptModule(module, module.filename, code);
        return;
      }
      mainModule = undefined;
      var names = {
        module: module, exports: module.exports, require: makeRequire(module), __filename: name, __dirname: '.'
      };
      Object.keys(names).forEach(function (key) {
        Object.defineProperty(global, key, {
          value: names[key], writable: true, configurable: true, enumerable: true
        });
      });
      offerBuiltins();
      var result = host.evaluateText(name, code);
      if (prints) {
        global.console.log(result);
      }
    },
    runWorkerText: function (code) {
      process.argv.splice(1, 0, '[worker eval]');
      this.runText('[worker eval]', code, false, false);
    },
    requireFrom: function (directory) {
      return Module.createRequire(directory + '/');
    }
  };
})
