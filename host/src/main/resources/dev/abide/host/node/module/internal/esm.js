/*
 * ES modules. The host rewrites their text as a function of one parameter, $esm, which imports, exports and binds for
 * it (Linkage below). It is called once to be linked, and then to run; a module that waits for others is called once
 * more when those have ended.
 */
'use strict';

var host = require('internal/module/host');
var formats = require('internal/module/formats');
var linking = require('internal/module/linking');
var namespaces = require('internal/module/namespaces');
var specifiers = require('internal/module/specifiers');
var loading = require('internal/module/record');
var Module = loading.Module;

loading.asRequired = function asRequired(value) {
  return namespaces.isNamespace(value) ? namespaces.toRequire(value) : value;
};

// ---- Importing

// What modules are as bases of imports, if that is not their file alone.
var bases = new WeakMap();

function baseOf(module) {
  return bases.get(module) || { path: module.filename || host.resolvePath('<repl>'), suffix: '' };
}

// Records of ES modules and of data, and what the loading of others failed with; by file name and what else is in the
// URL.
var records = Object.create(null);

function keyOf(target) {
  if (target.builtin !== undefined) return 'node:' + target.builtin;
  return target.path === undefined ? target.url : target.path + target.suffix;
}

var resolved = Object.create(null);

function resolve(specifier, base) {
  var key = keyOf(base) + '\u0000' + specifier;
  if (resolved[key] === undefined) resolved[key] = specifiers.resolve(specifier, base);
  return resolved[key];
}

function importFrom(base, specifier, attributes) {
  var target = resolve(specifier, base);
  var format = formats.of(target, attributes);
  if (records[keyOf(target)] === undefined) formats.refuseOthers(attributes);
  return importAs(format, target);
}

function importAs(format, target) {
  return format === 'builtin' ? builtin(target) : load[format](target);
}

function builtin(target) {
  var name = 'node:' + target.builtin;
  if (!host.isBuiltin(name)) {
    throw specifiers.refusal(Error, 'ERR_UNKNOWN_BUILTIN_MODULE', 'No such built-in module: ' + name);
  }
  return namespaces.of(host.builtin(target.builtin));
}

/** Loads what a target is, once; what that failed with, it fails with again. */
function once(target, first) {
  var key = keyOf(target);
  var record = records[key];
  if (record === undefined) {
    try {
      return first(key);
    } catch (error) {
      records[key] = { failure: { error: error } };
      throw error;
    }
  }
  if (record.failure !== undefined) {
    throw record.failure.error;
  }
  return record.namespace;
}

var load = {
  module: function (target) {
    return once(target, function () {
      var module = new Module(target.path || target.url, undefined);
      module.filename = target.path;
      module.paths = target.path === undefined ? [] : Module._nodeModulePaths(host.dirname(target.path));
      bases.set(module, target);
      var namespace = runAt(target, module);
      module.loaded = true;
      return namespace;
    });
  },
  commonjs: function (target) {
    var record = records[keyOf(target)];
    if (record !== undefined && record.failure !== undefined) throw record.failure.error;
    try {
      return namespaces.of(Module._load(target.path, undefined, false));
    } catch (error) {
      records[keyOf(target)] = { failure: { error: error } };
      throw error;
    }
  },
  json: function (target) {
    return once(target, function (key) {
      var isFile = target.path !== undefined && target.suffix === '';
      var value = isFile ? Module._load(target.path, undefined, false) : JSON.parse(formats.read(target));
      records[key] = { namespace: namespaces.ofValue(value) };
      return records[key].namespace;
    });
  }
};

exports.importOf = function importOf(module) {
  return function (specifier, options) {
    return Promise.resolve().then(function () {
      return ended(importFrom(baseOf(module), String(specifier), formats.attributesIn(options)));
    });
  };
};

/** The promise of a namespace, or the namespace if its module has ended. */
function ended(namespace) {
  var waiting = pendingOf(namespace);
  return waiting === undefined ? namespace : waiting.then(function () { return namespace; });
}

/** Imports some modules one after the other, and runs what comes then. */
exports.importAll = function importAll(ids, next) {
  if (ids.length === 0) {
    next();
    return;
  }
  var base = { path: host.resolvePath('.') + '/', suffix: '' };
  var waiting = pendingOf(importFrom(base, ids[0], {}));
  var goOn = importAll.bind(null, ids.slice(1), next);
  if (waiting === undefined) {
    goOn();
  } else {
    waiting.then(goOn).then(undefined, raise);
  }
};

function raise(error) {
  process.nextTick(function () { throw error; });
}

// ---- Circles: modules that have begun and not ended, their namespaces, and what waits for their values

var unfinished = [];

function unfinishedOf(namespace) {
  return unfinished.filter(function (each) {
    return each.namespace === namespace;
  })[0];
}

function begin(namespace) {
  var one = { namespace: namespace, waiting: [] };
  unfinished.push(one);
  return one;
}

function end(one, failed) {
  unfinished.splice(unfinished.indexOf(one), 1);
  if (!failed) {
    linking.nameDefault(one.namespace);
    one.waiting.forEach(function (bind) { bind(); });
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

function bind(from, name, specifier, set) {
  if (!(name in from)) {
    throw new SyntaxError(missingIn(from, name, specifier));
  }
  set(from[name]);
}

function missingIn(from, name, specifier) {
  if (owners.has(from)) return linking.missing(specifier, name);
  return 'Named export \'' + name + '\' not found. The requested module \'' + specifier +
    '\' is a CommonJS module, which may not support all ' +
    'module.exports as named exports.\nCommonJS modules can always be imported via the default export, for example ' +
    'using:\n\nimport pkg from \'' + specifier + '\';\nconst { ' + name + ' } = pkg;\n';
}

// ---- $esm

/**
 * What a module's text is linked by. With isAgain the module waits for nothing: what has not ended then stands in a
 * circle with it.
 */
function Linkage(module, namespace, links, isAgain) {
  this.module = module;
  this.namespace = namespace;
  this.links = links;
  this.isAgain = isAgain;
  this.waiting = [];
  this.ended = false;
  this.specifiers = new Map();
  this.dynamic = exports.importOf(module);
  this.meta = metaOf(module);
}

/** Whether the module is called to tell what it imports and exports. */
Linkage.prototype.link = function () {
  return false;
};

Linkage.prototype.exports = function (getters) {
  var namespace = this.namespace;
  Object.keys(getters).forEach(function (name) {
    namespaces.define(namespace, name, getters[name]);
  });
};

Linkage.prototype.request = function (index) {
  var request = this.links.requests[index];
  var from = importAs(request.format, request.target);
  var promise = pendingOf(from);
  if (promise !== undefined && !this.isAgain && this.waiting.indexOf(promise) < 0) {
    this.waiting.push(promise);
  }
  this.specifiers.set(from, request.specifier);
  return from;
};

/** Whether the function is to be called once more when other modules have ended. */
Linkage.prototype.waits = function () {
  return this.waiting.length > 0;
};

Linkage.prototype.bind = function (from, name, set) {
  var specifier = this.specifiers.get(from);
  var circle = unfinishedOf(from);
  if (owners.has(from)) linking.follow(from, name, set);
  if (circle === undefined) {
    bind(from, name, specifier, set);
    return;
  }
  bindEarly(from, name, set);
  circle.waiting.push(function () {
    bind(from, name, specifier, set);
  });
};

/** Tells those who import what the module exports; what is written in `value` has been written. */
Linkage.prototype.tell = function (value) {
  linking.tell(this.namespace);
  return value;
};

Object.defineProperty(Linkage.prototype, 'told', {
  set: function () { linking.tell(this.namespace); }
});

/** Says that this module exports some of what it imports. */
Linkage.prototype.handOn = function (from) {
  if (owners.has(from)) linking.handOn(from, this.namespace);
};

/** Sees that what is exported of another module is there. */
Linkage.prototype.forward = function (from, name) {
  this.handOn(from);
  if (unfinishedOf(from) === undefined && !(name in from)) {
    throw new SyntaxError(missingIn(from, name, this.specifiers.get(from)));
  }
};

Linkage.prototype.star = function (from) {
  var namespace = this.namespace;
  this.handOn(from);
  Object.keys(from).forEach(function (name) {
    if (name !== 'default' && !(name in namespace)) {
      namespaces.define(namespace, name, function () { return from[name]; });
    }
  });
};

/** Called at the end of a text that awaits. */
Linkage.prototype.done = function () {
  this.ended = true;
};

function metaOf(module) {
  var base = baseOf(module);
  var meta = Object.create(null);
  if (base.path !== undefined) {
    meta.dirname = host.dirname(base.path);
    meta.filename = base.path;
  }
  meta.resolve = function (specifier) {
    return specifiers.resolveUrl(String(specifier), base);
  };
  meta.url = specifiers.urlOf(base);
  return meta;
}

// ---- Running

// The keys of records, by their namespaces.
var owners = new WeakMap();

/** Runs a text as a module that is required, or with which the process begins; it may have been imported before. */
exports.run = function run(module, filename, source) {
  var target = { path: filename, suffix: '' };
  var namespace = once(target, function () { return runAt(target, module, source); });
  module.exports = 'module.exports' in namespace ? namespace['module.exports'] : namespace;
};

var loader = { keyOf: keyOf, resolve: resolve, namesOf: namesOf };

// Of what is no ES module and there before anything runs.
function namesOf(request) {
  if (request.format === 'builtin') return builtin(request.target);
  return request.format === 'json' ? { 'default': true } : undefined;
}

function runAt(target, module, source) {
  var key = keyOf(target);
  var links = linking.link(target, source, loader);
  var namespace = namespaces.create();
  records[key] = { namespace: namespace };
  owners.set(namespace, key);
  module.exports = namespace;
  var own = begin(namespace);
  var failed = true;
  var ending;
  try {
    ending = call(links, module, namespace, false);
    failed = false;
  } finally {
    if (failed || ending === undefined) {
      end(own, failed);
    }
  }
  if (ending !== undefined) {
    waitFor(module, key, endOf(own, ending));
  }
  return namespace;
}

/** Calls a module's function; returns nothing if it has ended, and otherwise a promise of its end. */
function call(links, module, namespace, isAgain) {
  var linkage = new Linkage(module, namespace, links, isAgain);
  var result = links.compiled.call(undefined, linkage);
  if (linkage.waits()) {
    return Promise.all(linkage.waiting).then(function () {
      return call(links, module, namespace, true);
    });
  }
  namespaces.complete(namespace);
  return linkage.ended ? undefined : result;
}

function endOf(own, ending) {
  return ending.then(function () {
    end(own, false);
  }, function (error) {
    end(own, true);
    throw error;
  });
}

/** The promise of the end of the module that a namespace is of, if it has not ended. */
function pendingOf(namespace) {
  var key = owners.get(namespace);
  return key === undefined ? undefined : loading.pending[key];
}

function waitFor(module, key, ending) {
  var pending = loading.pending;
  pending[key] = ending.then(function () {
    delete pending[key];
  }, function (error) {
    delete pending[key];
    records[key] = { failure: { error: error } };
    throw error;
  });
  if (module === loading.main || module.id === '[eval]' || module.id === '[stdin]') {
    var settled = require('internal/module/unsettled').begin();
    pending[key].then(settled, function (error) {
      settled();
      raise(error);
    });
  }
}
