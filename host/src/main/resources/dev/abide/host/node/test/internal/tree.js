/* Tests and suites: what runs when it is their turn. */
'use strict';

var failures = require('internal/test/failures');
var calling = require('internal/test/calling');
var contexts = require('internal/test/contexts');
var Node = require('internal/test/node');

function now() {
  return require('perf_hooks').performance.now();
}

function inherit(Constructor) {
  Constructor.prototype = Object.create(Node.prototype, { constructor: { value: Constructor, writable: true, configurable: true } });
}

// ---- What both have

function unfinished() {
  return failures.failure('test did not finish before its parent and was cancelled', failures.CANCELLED);
}

/** Adds a child; arguments may be left out from the left. To one that has ended, its root gives it a place. */
Node.prototype.add = function (Kind, name, options, fn, overrides, location) {
  if (typeof name === 'function') fn = name;
  else if (name !== null && typeof name === 'object') {
    fn = options;
    options = name;
  } else if (typeof options === 'function') fn = options;
  var isOver = this.finished || this.isBuilt === true;
  var all = Object.assign({}, options !== null && typeof options === 'object' ? options : {}, overrides);
  all.name = typeof name === 'string' ? name : all.name;
  all.fn = fn;
  all.parent = isOver ? this.root : this;
  all.location = location;
  var child = new Kind(all);
  if (isOver) child.fail(failures.failure('test could not be started because its parent finished', 'parentAlreadyFinished'));
  all.parent.subtests.push(child);
  return child;
};

/** Ends it: cancels children that have not, then makes room for others and waits for its turn to be reported. */
Node.prototype.end = function (reason) {
  if (this.ended !== null) return;
  this.ended = now();
  this.controller.abort();
  this.settle(reason);
  if (this.mocks) this.mocks.reset();
  this.number = this.numberInParent();
  this.parent.reportedChildren++;
  this.reporter._result('test:complete', this, Object.assign(this.details(), { passed: this.passed }));
  if (this.isCounted) this.parent.active--;
  this.parent.ready[this.childNumber] = this;
  this.parent.reportReady();
  this.parent.startPending();
};

Node.prototype.numberInParent = function () {
  return this.childNumber;
};

Node.prototype.settle = function (reason) {
  var failed = 0;
  this.pending = [];
  this.subtests.slice().forEach(function (child) {
    if (child.ended === null) {
      child.cancel(reason || unfinished());
      child.end(reason);
    }
    if (!child.passed && !child.isTodo) failed++;
  });
  if ((this.passed || this.parent === null) && failed > 0) {
    this.fail(failures.failure(failed + ' subtest' + (failed > 1 ? 's' : '') + ' failed', failures.SUBTESTS));
  }
};

Node.prototype.failWith = function (error) {
  if (!failures.isFailure(error) && error !== null && typeof error === 'object' && error.failureType === failures.ABORTED) {
    this.cancel(error);
  } else if (!failures.isFailure(error)) {
    this.fail(failures.failure(error, failures.CODE));
  } else if (error.failureType === failures.TIMEOUT) {
    this.cancel(error);
  } else {
    this.fail(error);
  }
};

Node.prototype.isUnwanted = function () {
  if (this.signal.aborted) this.cancel(calling.abortion(this.signal));
  return this.signal.aborted || this.error !== null;
};

// ---- Tests

function Test(options) {
  Node.call(this, options);
  this.context = new contexts.TestContext(this);
  this.wantedPlan = options.plan;
}
inherit(Test);

Test.prototype.setPlan = function (count) {
  if (this.plan !== null) throw failures.failure('cannot set plan more than once', failures.CODE);
  require('internal/errors').validateInteger(count, 'count', 0, 4294967295);
  this.plan = { expected: count, actual: 0 };
};

Test.prototype.checkPlan = function () {
  if (this.plan !== null && this.plan.actual !== this.plan.expected) {
    throw failures.failure('plan expected ' + this.plan.expected + ' assertions but received ' + this.plan.actual, failures.CODE);
  }
};

Test.prototype.run = function () {
  var test = this;
  this.isCounted = true;
  this.started = now();
  if (this.wantedPlan !== undefined) {
    try {
      this.setPlan(this.wantedPlan);
    } catch (error) {
      return Promise.reject(error);
    }
  }
  if (this.isUnwanted()) {
    this.end();
    return Promise.resolve();
  }
  return this.body().then(undefined, function (error) { test.failWith(error); }).then(function () {
    return test.after();
  }).then(function () { test.end(); });
};

Test.prototype.body = function () {
  var test = this;
  var limit = { stop: function () {} };
  var hooks = this.parent.hooks;
  return hooks.run('before', this.parent.context).then(function () {
    test.ranBefore = true;
    if (!test.skipped) return hooks.run('beforeEach', test.context);
    return undefined;
  }).then(function () {
    limit = calling.limit(test.timeout, test.signal);
    return calling.call(test, test.fn, test.context, limit);
  }).then(function () {
    limit.stop();
    test.isUnwanted();
    test.checkPlan();
    test.pass();
  }, function (error) {
    limit.stop();
    throw error;
  });
};

/** Runs what comes after a test, however it ended. */
Test.prototype.after = function () {
  var test = this;
  function failed(error) {
    if (test.error === null) test.failWith(error);
  }
  var each = this.skipped ? Promise.resolve() : this.parent.hooks.run('afterEach', this.context).then(undefined, failed);
  return each.then(function () { return test.hooks.run('after', test.context); }).then(undefined, failed);
};

// ---- Suites: what is in them is known before anything of it runs

function Suite(options) {
  this.isSuite = true;
  Node.call(this, options);
  this.runOnlySubtests = this.settings.only;
  this.context = new contexts.SuiteContext(this);
  this.isBuilt = false;
  this.building = this.build();
}
inherit(Suite);

Suite.prototype.build = function () {
  var suite = this;
  function failed(error) {
    suite.fail(failures.failure(error, failures.CODE));
    suite.isBuilt = true;
  }
  try {
    var result = calling.within(this, function () { return suite.fn.call(suite.context, suite.context); });
    if (result && typeof result.then === 'function') {
      return Promise.resolve(result).then(function () { suite.isBuilt = true; }, failed);
    }
    this.isBuilt = true;
  } catch (error) {
    failed(error);
  }
  return null;
};

Suite.prototype.run = function () {
  var suite = this;
  this.isCounted = true;
  return Promise.resolve(this.building).then(function () {
    suite.started = now();
    if (suite.signal.aborted) {
      suite.cancel(calling.abortion(suite.signal));
      suite.subtests = [];
      return undefined;
    }
    return suite.runAll();
  }).then(function () { suite.end(); });
};

Suite.prototype.runAll = function () {
  var suite = this;
  var limit = calling.limit(this.timeout, this.signal);
  return this.parent.hooks.run('before', this.parent.context).then(function () {
    return suite.hooks.run('before', suite.context);
  }).then(function () {
    if (suite.skipped || suite.error) suite.subtests = [];
    var all = Promise.all(suite.subtests.map(function (child) { return child.start(); }));
    return limit.promise ? Promise.race([all, limit.promise]) : all;
  }).then(function () {
    return suite.hooks.run('after', suite.context);
  }).then(function () { suite.pass(); }, function (error) {
    return suite.hooks.run('after', suite.context).then(undefined, function () {}).then(function () { suite.failWith(error); });
  }).then(function () { limit.stop(); });
};

exports.Test = Test;
exports.Suite = Suite;
