/* before, after, beforeEach and afterEach of one test or suite. */
'use strict';

var errors = require('internal/errors');
var failures = require('internal/test/failures');
var calling = require('internal/test/calling');

var KINDS = ['before', 'after', 'beforeEach', 'afterEach'];

/** A test is born with what its parent runs around each of its tests. */
function Hooks(parent) {
  this.before = [];
  this.after = [];
  this.beforeEach = parent ? parent.hooks.beforeEach.slice() : [];
  this.afterEach = parent ? parent.hooks.afterEach.slice() : [];
  this.ownAfterEach = 0;
}
exports.KINDS = KINDS;
exports.Hooks = Hooks;

function Hook(kind, fn, options, owner) {
  options = options !== null && typeof options === 'object' ? options : {};
  calling.validateTimeout(options.timeout);
  calling.validateSignal(options.signal);
  this.kind = kind;
  this.fn = typeof fn === 'function' ? fn : function () {};
  this.timeout = options.timeout;
  this.signal = options.signal;
  this.owner = owner;
  this.once = kind === 'before' || kind === 'after';
  this.outcome = null;
}

/** Runs the hook; one of a whole test or suite but once, however many ask. */
Hook.prototype.run = function (context) {
  if (this.once && this.outcome !== null) return this.outcome;
  var limit = calling.limit(this.timeout, this.signal);
  var hook = this;
  this.outcome = calling.call(this.owner, this.fn, context, limit).then(function (value) {
    limit.stop();
    return value;
  }, function (error) {
    limit.stop();
    throw hookFailure(hook.kind, error);
  });
  return this.outcome;
};

function hookFailure(kind, error) {
  var result = failures.failure('failed running ' + kind + ' hook', failures.HOOK);
  result.cause = failures.isFailure(error) ? error.cause : error;
  return result;
}

/** Adds a hook. What comes last of those after each test is nearest to it. */
Hooks.prototype.add = function (kind, fn, options, owner) {
  var hook = new Hook(kind, fn, options, owner);
  if (kind === 'afterEach') this.afterEach.splice(this.ownAfterEach++, 0, hook);
  else this[kind].push(hook);
  return hook;
};

/** Runs the hooks of a kind one after the other until one fails. */
Hooks.prototype.run = function (kind, context) {
  return this[kind].reduce(function (before, hook) {
    return before.then(function () { return hook.run(context); });
  }, Promise.resolve());
};

exports.validate = function validate(fn, options) {
  errors.validateFunction(fn, 'fn');
  return options;
};
