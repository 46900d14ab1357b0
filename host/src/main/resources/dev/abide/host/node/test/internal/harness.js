/* The tree of the tests that the scripts of this process declare: made at the first, ended with the process. */
'use strict';

var calling = require('internal/test/calling');
var location = require('internal/test/location');
var optionsOf = require('internal/test/options');
var tree = require('internal/test/tree');
var Root = require('internal/test/root');

var root;

function begin() {
  var settings = optionsOf.read();
  settings.isChild = optionsOf.isChild();
  root = new Root(settings);
  // A child has its own time from the runner.
  root.reporter.on('test:fail', exports.noteFailure);
  var ready = require('internal/test/reporting').connect(root.reporter, settings.reporters);
  ready.then(function () { root.open(); }, function (error) {
    process.nextTick(function () { throw error; });
  });
  exports.watch(root);
  process.on('beforeExit', function close() {
    process.removeListener('beforeExit', close);
    root.close();
  });
}

/** Makes the process fail with a test, unless that is to be done yet. */
exports.noteFailure = function noteFailure(data) {
  if (data.todo === undefined || data.todo === false) process.exitCode = 1;
};

/** Lets a root hear of what nobody caught. */
exports.watch = function watch(watching) {
  process.on('uncaughtException', function (error) {
    if (!watching.isReady) throw error;
    watching.uncaught('uncaughtException', error);
  });
  process.on('unhandledRejection', function (error) { watching.uncaught('unhandledRejection', error); });
};

function parent() {
  var current = calling.current();
  if (current) return current;
  if (!root) begin();
  return root;
}

function declare(Kind) {
  function run(name, options, fn, overrides) {
    var owner = parent();
    var child = owner.add(Kind, name, options, fn, overrides, location.here());
    // The children of a suite run when it does.
    return owner.isSuite ? Promise.resolve() : child.start().then(function () { return endOf(owner); });
  }
  var declared = function (name, options, fn) { return run(name, options, fn); };
  calling.named(declared, 'test');
  ['skip', 'todo', 'only'].forEach(function (mark) {
    declared[mark] = function (name, options, fn) {
      var overrides = {};
      overrides[mark] = true;
      return run(name, options, fn, overrides);
    };
  });
  return declared;
}

function endOf(owner) {
  if (owner === root && root.settings.forceExit && root.waitingOn > root.subtests.length) {
    setImmediate(function () {
      root.close();
      setImmediate(function () { process.exit(); });
    });
  }
}

exports.test = declare(tree.Test);
exports.suite = declare(tree.Suite);
exports.hook = function hook(kind) {
  var declared = function (fn, options) {
    var owner = parent();
    owner.hooks.add(kind, fn, options, owner);
  };
  return calling.named(declared, kind);
};
