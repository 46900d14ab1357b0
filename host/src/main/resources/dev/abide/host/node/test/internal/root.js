/* The root of a tree of tests: counts, sums up, and knows when all have ended. */
'use strict';

var failures = require('internal/test/failures');
var calling = require('internal/test/calling');
var contexts = require('internal/test/contexts');
var tree = require('internal/test/tree');
var Node = require('internal/test/node');
var TestsStream = require('internal/test/events');

function Counters() {
  this.tests = this.suites = this.pass = this.fail = this.cancelled = this.skipped = this.todo = this.topLevel = 0;
}

Counters.prototype.count = function (test) {
  if (test.nesting === 0) this.topLevel++;
  if (test.isSuite) {
    this.suites++;
    return;
  }
  this.tests++;
  if (test.skipped) this.skipped++;
  else if (test.isTodo) this.todo++;
  else if (test.cancelled) this.cancelled++;
  else if (test.passed) this.pass++;
  else this.fail++;
};

function Root(settings) {
  this.counters = new Counters();
  Node.call(this, { name: '<root>', settings: settings, reporter: new TestsStream() });
  this.concurrency = settings.concurrency === undefined ? 1 : settings.concurrency;
  this.timeout = settings.timeout;
  this.runOnlySubtests = settings.only;
  this.context = new contexts.TestContext(this);
  this.isReady = false;
  this.started = require('perf_hooks').performance.now();
}
Root.prototype = Object.create(Node.prototype, { constructor: { value: Root, writable: true, configurable: true } });

/** Lets tests run that were waiting for the reporters. */
Root.prototype.open = function () {
  this.isReady = true;
  this.startPending();
};

// What follows all tests may free what keeps the process alive.
Root.prototype.allEnded = function () {
  if (this.hooks.after.length > 0 && this.pending.length === 0) this.runAfter();
};

Root.prototype.runAfter = function () {
  var root = this;
  return this.hooks.run('after', this.context).then(undefined, function (error) { root.failWith(error); });
};

/** Ends all, for nothing is left that could; what has not ended is cancelled. */
Root.prototype.close = function () {
  var root = this;
  var isEmpty = this.subtests.length === 0 && (this.hooks.before.length > 0 || this.hooks.after.length > 0);
  if (!isEmpty) {
    this.finish();
    return;
  }
  this.hooks.run('before', this.context).then(function () { return root.runAfter(); }).then(function () { root.finish(); });
};

Root.prototype.finish = function () {
  if (this.ended !== null) return;
  this.ended = require('perf_hooks').performance.now();
  this.settle(failures.failure('Promise resolution is still pending but the event loop has already resolved', failures.CANCELLED));
  if (!this.settings.isChild) this.sumUp();
  else this.tellDiagnostics();
  this.reporter.push(null);
};

Root.prototype.tellDiagnostics = function () {
  this.diagnostics.forEach(function (message) { this.reporter._diagnostic(0, message); }, this);
};

Root.prototype.sumUp = function () {
  var counters = this.counters;
  this.reporter._plan(0, counters.topLevel);
  this.tellDiagnostics();
  ['tests', 'suites', 'pass', 'fail', 'cancelled', 'skipped', 'todo'].forEach(function (name) {
    this.reporter._diagnostic(0, name + ' ' + counters[name]);
  }, this);
  this.reporter._diagnostic(0, 'duration_ms ' + Math.round((this.ended - this.started) * 1e6) / 1e6);
};

/** An exception or rejection that nobody caught belongs to the test in whose course it came about. */
Root.prototype.uncaught = function (event, error) {
  var test = calling.current() || this.running();
  if (test && !test.finished && test.ended === null && test !== this && !test.isSuite) {
    test.fail(failures.failure(error, event));
    test.controller.abort();
    return;
  }
  process.exitCode = 1;
  this.diagnostics.push(test && test !== this ? lateText(test, error, event) :
    'Error: A resource generated asynchronous activity after the test ended. This activity created the error "' + error +
      '" which triggered an ' + event + ' event, caught by the test runner.');
};

function lateText(test, error, event) {
  var at = test.location;
  return 'Error: Test "' + test.name + '"' +
    (at ? ' at ' + require('internal/test/location').shown(at.file, at.line, at.column) : '') +
    ' generated asynchronous activity after the test ended. This activity created the error "' + error +
    '" and would have caused the test to fail, but instead triggered an ' + event + ' event.';
}

/** The innermost test that runs, for engines that do not tell which one it was. */
Root.prototype.running = function () {
  var found;
  function visit(node) {
    node.subtests.forEach(function (child) {
      if (child.started !== null && child.ended === null) {
        if (!child.isSuite) found = child;
        visit(child);
      }
    });
  }
  visit(this);
  return found;
};

Root.prototype.addTest = function (name, options, fn, overrides) {
  return this.add(tree.Test, name, options, fn, overrides);
};

module.exports = Root;
