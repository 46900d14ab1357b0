/* What the functions of tests and suites are given. */
'use strict';

var errors = require('internal/errors');
var hooks = require('internal/test/hooks');

var nodes = new WeakMap();

function accessor(Constructor, name, read) {
  Object.defineProperty(Constructor.prototype, name, {
    configurable: true, enumerable: false, get: function () { return read(nodes.get(this)); }
  });
}

function method(Constructor, name, body) {
  errors.hidden(Constructor.prototype, name, body);
}

function common(Constructor) {
  accessor(Constructor, 'signal', function (node) { return node.signal; });
  accessor(Constructor, 'name', function (node) { return node.name; });
  accessor(Constructor, 'fullName', function (node) { return node.fullName(); });
}

function TestContext(test) {
  nodes.set(this, test);
}
common(TestContext);
accessor(TestContext, 'error', function (test) {
  return test.error === null ? null : require('internal/test/failures').shownOf(test.error);
});
accessor(TestContext, 'passed', function (test) { return test.passed; });
accessor(TestContext, 'mock', function (test) {
  if (!test.mocks) test.mocks = new (require('internal/test/mock').MockTracker)();
  return test.mocks;
});
accessor(TestContext, 'assert', function (test) {
  if (!test.assertions) test.assertions = counting(test);
  return test.assertions;
});
method(TestContext, 'diagnostic', function diagnostic(message) { nodes.get(this).diagnostics.push(message); });
method(TestContext, 'plan', function plan(count) { nodes.get(this).setPlan(count); });
method(TestContext, 'runOnly', function runOnly(value) { nodes.get(this).runOnlySubtests = !!value; });
method(TestContext, 'skip', function skip(message) {
  var test = nodes.get(this);
  test.skipped = true;
  test.message = message === undefined ? null : message;
});
method(TestContext, 'todo', function todo(message) {
  var test = nodes.get(this);
  test.isTodo = true;
  test.message = message === undefined ? null : message;
});
method(TestContext, 'test', function test(name, options, fn) {
  var owner = nodes.get(this);
  if (owner.plan !== null) owner.plan.actual++;
  return owner.add(require('internal/test/tree').Test, name, options, fn, undefined, require('internal/test/location').here()).start();
});
hooks.KINDS.forEach(function (kind) {
  method(TestContext, kind, function (fn, options) {
    var test = nodes.get(this);
    var hook = test.hooks.add(kind, fn, options, test);
    // The test is running already.
    if (kind === 'before') {
      hook.run(this).then(undefined, function (error) { test.failWith(error); });
    }
  });
});

/** The assertions, which count for the plan of a test. */
function counting(test) {
  var assert = require('assert');
  var names = ['deepEqual', 'deepStrictEqual', 'doesNotMatch', 'doesNotReject', 'doesNotThrow', 'equal', 'fail', 'ifError', 'match',
    'notDeepEqual', 'notDeepStrictEqual', 'notEqual', 'notStrictEqual', 'rejects', 'strictEqual', 'throws', 'ok'];
  var result = {};
  names.forEach(function (name) {
    result[name] = function () {
      if (test.plan !== null) test.plan.actual++;
      return assert[name].apply(assert, arguments);
    };
  });
  return result;
}

function SuiteContext(suite) {
  nodes.set(this, suite);
}
common(SuiteContext);

exports.TestContext = TestContext;
exports.SuiteContext = SuiteContext;
