/*
 * ES modules. The host rewrites their text as a function of one parameter, $esm, which imports, exports and binds for
 * it (Linkage below). A module that waits for others is called once more when those have ended.
 */
'use strict';

var host = require('internal/module/host');
var namespaces = require('internal/module/namespaces');
var paths = require('internal/module/paths');
var loading = require('internal/module/record');
var Module = loading.Module;

loading.asRequired = function asRequired(value) {
  return namespaces.isNamespace(value) ? namespaces.toRequire(value) : value;
};

// ---- Importing

function importInto(module, specifier) {
  var request = String(specifier);
  if (request.slice(0, 7) === 'file://') {
    request = decodeURIComponent(request.slice(7));
  }
  var before = paths.isImporting();
  paths.setImporting(true);
  try {
    return namespaces.of(Module._load(request, module, false));
  } finally {
    paths.setImporting(before);
  }
}

exports.importOf = function importOf(module) {
  return function (specifier) {
    return Promise.resolve().then(function () {
      var namespace = importInto(module, specifier);
      var waiting = pendingOf(namespace);
      return waiting === undefined ? namespace : waiting.then(function () { return namespace; });
    });
  };
};

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

// ---- $esm

/**
 * What a module's text is linked by. With isAgain the module waits for nothing: what has not ended then stands in a
 * circle with it.
 */
function Linkage(module, namespace, isAgain) {
  this.module = module;
  this.namespace = namespace;
  this.isAgain = isAgain;
  this.waiting = [];
  this.ended = false;
  this.dynamic = exports.importOf(module);
  this.meta = metaOf(module);
}

Linkage.prototype.exports = function (getters) {
  var namespace = this.namespace;
  Object.keys(getters).forEach(function (name) {
    namespaces.define(namespace, name, getters[name]);
  });
};

Linkage.prototype.request = function (specifier) {
  var from = importInto(this.module, specifier);
  var promise = pendingOf(from);
  if (promise !== undefined && !this.isAgain && this.waiting.indexOf(promise) < 0) {
    this.waiting.push(promise);
  }
  return from;
};

/** Whether the function is to be called once more when other modules have ended. */
Linkage.prototype.waits = function () {
  return this.waiting.length > 0;
};

Linkage.prototype.bind = function (from, name, set) {
  var circle = unfinishedOf(from);
  if (circle === undefined) {
    bind(from, name, set);
    return;
  }
  bindEarly(from, name, set);
  circle.waiting.push(function () {
    bind(from, name, set);
  });
};

Linkage.prototype.star = function (from) {
  var namespace = this.namespace;
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
  return {
    url: 'file://' + encodeURI(module.filename).replace(/[?#]/g, encodeURIComponent),
    filename: module.filename,
    dirname: host.dirname(module.filename),
    resolve: function (specifier) {
      var found = Module._resolveFilename(String(specifier), module, false);
      return found.charAt(0) === '/' ? 'file://' + encodeURI(found) : 'node:' + found;
    }
  };
}

// ---- Running

/** Runs a text as a module. */
exports.run = function run(module, filename, source) {
  var namespace = namespaces.create();
  var compiled = host.compileModule(filename, source);
  module.exports = namespace;
  var own = begin(namespace);
  var failed = true;
  var ending;
  try {
    ending = call(compiled, module, namespace, false);
    failed = false;
  } finally {
    if (failed || ending === undefined) {
      end(own, failed);
    }
  }
  if (ending !== undefined) {
    waitFor(module, filename, endOf(own, ending));
  }
  if ('module.exports' in namespace) {
    module.exports = namespace['module.exports'];
  }
};

/** Calls a module's function; returns nothing if it has ended, and otherwise a promise of its end. */
function call(compiled, module, namespace, isAgain) {
  var before = paths.isImporting();
  var linkage = new Linkage(module, namespace, isAgain);
  try {
    var result = compiled.call(undefined, linkage);
    if (linkage.waits()) {
      return Promise.all(linkage.waiting).then(function () {
        return call(compiled, module, namespace, true);
      });
    }
    namespaces.complete(namespace);
    return linkage.ended ? undefined : result;
  } finally {
    paths.setImporting(before);
  }
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
  for (var filename in loading.pending) {
    if (Module._cache[filename] && Module._cache[filename].exports === namespace) {
      return loading.pending[filename];
    }
  }
  return undefined;
}

function waitFor(module, filename, ending) {
  var pending = loading.pending;
  pending[filename] = ending.then(function () {
    delete pending[filename];
  }, function (error) {
    delete pending[filename];
    throw error;
  });
  if (module === loading.main || module.id === '[eval]' || module.id === '[stdin]') {
    var settled = require('internal/module/unsettled').begin();
    pending[filename].then(settled, function (error) {
      settled();
      process.nextTick(function () { throw error; });
    });
  }
}
