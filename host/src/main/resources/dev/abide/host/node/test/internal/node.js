/*
 * A node of the tree of tests: its options, its children, and when it is its turn to be reported. What runs in it is
 * in tree.js. Children run as many at once as the options allow; they are reported in the order of their making.
 */
'use strict';

var errors = require('internal/errors');
var failures = require('internal/test/failures');
var calling = require('internal/test/calling');
var Hooks = require('internal/test/hooks').Hooks;

function Node(options) {
  var parent = options.parent || null;
  this.parent = parent;
  this.root = parent ? parent.root : this;
  this.nesting = parent && parent.parent ? parent.nesting + 1 : 0;
  this.childNumber = parent ? parent.subtests.length + 1 : 0;
  this.name = typeof options.name === 'string' && options.name !== '' ? options.name :
      (typeof options.fn === 'function' && options.fn.name) || '<anonymous>';
  this.fn = typeof options.fn === 'function' ? options.fn : function () {};
  this.location = options.location;
  this.settings = parent ? parent.settings : options.settings;
  this.reporter = parent ? parent.reporter : options.reporter;
  this.hooks = new Hooks(parent);
  this._limits(options, parent);
  this._marks(options, parent);
  this._state();
}

Node.prototype._limits = function (options, parent) {
  this.concurrency = concurrencyOf(options.concurrency, parent);
  calling.validateTimeout(options.timeout);
  this.timeout = options.timeout !== undefined && options.timeout !== null ? options.timeout : parent ? parent.timeout : undefined;
  calling.validateSignal(options.signal);
  this.controller = new AbortController();
  this.signal = options.signal ? AbortSignal.any([options.signal, this.controller.signal]) : this.controller.signal;
};

function concurrencyOf(wanted, parent) {
  if (wanted === undefined || wanted === null) return parent ? parent.concurrency : 1;
  if (wanted === true) return parent ? Infinity : Math.max(require('os').availableParallelism() - 1, 1);
  if (wanted === false) return 1;
  if (typeof wanted !== 'number') throw errors.invalidArgType('options.concurrency', ['boolean', 'number'], wanted);
  errors.validateInteger(wanted, 'options.concurrency', 1, 4294967295);
  return wanted;
}

// Whether it runs at all, and what is said about it.
Node.prototype._marks = function (options, parent) {
  var skip = this._excluded(options, parent) || options.skip;
  if (skip) this.fn = function () {};
  this.only = !!options.only;
  this.skipped = !!skip;
  this.isTodo = options.todo !== undefined && options.todo !== false;
  this.message = typeof skip === 'string' ? skip : typeof options.todo === 'string' ? options.todo : null;
  this.runOnlySubtests = false;
  this.diagnostics = [];
  if (parent && !this.settings.only && (this.only || parent.runOnlySubtests)) {
    this.diagnostics.push("'only' and 'runOnly' require the --test-only command-line option.");
  }
};

/** Returns why the options of the process leave it out; false if they do not. */
Node.prototype._excluded = function (options, parent) {
  var settings = this.settings;
  if (!parent) return false;
  if (settings.patterns && !this.isSuite && !this._isNamed()) return 'test name does not match pattern';
  return settings.only && parent.runOnlySubtests && !options.only ? "'only' option not set" : false;
};

Node.prototype._isNamed = function () {
  var name = this.name;
  return this.settings.patterns.some(function (pattern) { return pattern.test(name); }) ||
    (this.parent && this.parent.parent ? this.parent._isNamed() : false);
};

Node.prototype._state = function () {
  this.subtests = [];
  this.pending = [];
  this.ready = Object.create(null);
  this.active = 0;
  this.waitingOn = 1;
  this.reportedChildren = 0;
  this.number = 0;
  this.started = null;
  this.ended = null;
  this.passed = false;
  this.error = null;
  this.cancelled = false;
  this.finished = false;
  this.isAnnounced = false;
  this.plan = null;
};

Node.prototype.fullName = function () {
  return this.parent && this.parent.parent ? this.parent.fullName() + ' > ' + this.name : this.name;
};

// ---- How it ends

Node.prototype.pass = function () {
  if (this.error === null) this.passed = true;
};

/** The first failure counts. */
Node.prototype.fail = function (error) {
  if (this.error !== null) return;
  this.passed = false;
  this.error = error;
};

Node.prototype.cancel = function (error) {
  if (this.ended !== null || this.error !== null) return;
  this.fail(error);
  this.cancelled = true;
  this.controller.abort();
};

// ---- Turns

Node.prototype.hasRoom = function () {
  return this.active < this.concurrency;
};

/** Runs as soon as there is room. Returns a promise of its end. */
Node.prototype.start = function () {
  this.reporter._about('test:enqueue', this);
  if (!this.root.isReady || !this.parent.hasRoom()) {
    var node = this;
    return new Promise(function (resolve) { node.parent.pending.push({ node: node, resolve: resolve }); });
  }
  return this.begin();
};

Node.prototype.begin = function () {
  this.reporter._about('test:dequeue', this);
  this.parent.active++;
  return this.run();
};

Node.prototype.startPending = function () {
  while (this.pending.length > 0 && this.hasRoom()) {
    var next = this.pending.shift();
    next.resolve(next.node.begin());
  }
};

/** Whether all before it are reported, and its parents' turn has come too. */
Node.prototype.isTurn = function () {
  return this.parent === null || (this.parent.waitingOn === this.childNumber && this.parent.isTurn());
};

/** Reports the children that have ended, up to the first that has not. */
Node.prototype.reportReady = function () {
  if (!this.isTurn()) return;
  for (var child = this.ready[this.waitingOn]; child; child = this.ready[this.waitingOn]) {
    delete this.ready[this.waitingOn];
    child.conclude();
  }
};

Node.prototype.conclude = function () {
  this.reportReady();
  this.report();
  this.parent.waitingOn++;
  this.finished = true;
  if (this.parent === this.root && this.root.waitingOn > this.root.subtests.length) this.root.allEnded();
};

// ---- Reports

Node.prototype.announce = function () {
  if (this.isAnnounced || this.parent === null) return;
  this.isAnnounced = true;
  this.parent.announce();
  this.reporter._about('test:start', this);
};

Node.prototype.details = function () {
  var details = { duration_ms: this.started === null ? 0 : this.ended - this.started };
  if (this.isSuite) details.type = 'suite';
  if (!this.passed) details.error = this.error;
  return details;
};

Node.prototype.report = function () {
  this.announce();
  this.root.counters.count(this);
  if (this.reportedChildren > 0) this.reporter._plan(this.nesting + 1, this.reportedChildren, this.location);
  this.reporter._result(this.passed ? 'test:pass' : 'test:fail', this, this.details());
  this.diagnostics.forEach(function (message) {
    this.reporter._diagnostic(this.nesting, message, this.location);
  }, this);
};

module.exports = Node;
