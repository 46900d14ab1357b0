/* Calls of what users wrote for tests and hooks: with callback or promise, within their time, under their signal. */
'use strict';

var errors = require('internal/errors');
var failures = require('internal/test/failures');
var AsyncLocalStorage = require('async_hooks').AsyncLocalStorage;

var LONGEST = 2147483647;
var current = new AsyncLocalStorage();

/** Gives a function its name, where the engine lets it be given. */
exports.named = function (fn, name) {
  var descriptor = Object.getOwnPropertyDescriptor(fn, 'name');
  if (!descriptor || descriptor.configurable) Object.defineProperty(fn, 'name', { value: name, configurable: true });
  return fn;
};

/** The test whose code runs, undefined outside of all. */
exports.current = function () { return current.getStore(); };
exports.within = function (test, fn) { return current.run(test, fn); };

exports.validateTimeout = function (timeout) {
  if (timeout !== undefined && timeout !== null && timeout !== Infinity) {
    errors.validateNumber(timeout, 'options.timeout', 0, LONGEST);
  }
};

exports.validateSignal = function (signal) {
  if (signal !== undefined && (signal === null || typeof signal !== 'object' || !('aborted' in signal))) {
    throw errors.invalidArgType('options.signal', 'AbortSignal', signal);
  }
};

/** A promise that is rejected when the time is over or the signal is given, and `stop` to want neither any more. */
exports.limit = function limit(timeout, signal) {
  var result = { promise: null, stop: function () {} };
  if ((timeout === undefined || timeout === null || timeout === Infinity) && !signal) return result;
  result.promise = new Promise(function (resolve, reject) {
    function abort() { reject(exports.abortion(signal)); }
    var timer = timeout !== undefined && timeout !== null && timeout !== Infinity && setTimeout(function () {
      reject(failures.failure('test timed out after ' + timeout + 'ms', failures.TIMEOUT));
    }, timeout);
    if (timer && timer.unref) timer.unref();
    if (signal) signal.addEventListener('abort', abort);
    result.stop = function () {
      clearTimeout(timer);
      if (signal) signal.removeEventListener('abort', abort);
    };
  });
  result.promise.then(undefined, function () {});
  return result;
};

exports.abortion = function abortion(signal) {
  var error = signal.reason === undefined ? errors.abortError(signal) : signal.reason;
  if (error !== null && typeof error === 'object') error.failureType = failures.ABORTED;
  return error;
};

function isThenable(value) {
  return value !== null && typeof value === 'object' && typeof value.then === 'function';
}

/** A promise and the callback that settles it. */
function withCallback() {
  var count = 0;
  var result = {};
  result.promise = new Promise(function (resolve, reject) {
    result.callback = function (error) {
      count++;
      if (count > 1) {
        // The first wins, unless it is in the same turn: then the test is told.
        var repeated = failures.failure('callback invoked multiple times', 'multipleCallbackInvocations');
        if (count === 2) throw repeated;
        return;
      }
      if (error) reject(error);
      else resolve();
    };
  });
  return result;
}

/** Calls a function with a context, and one that wants two arguments with a callback. Returns a promise of its end. */
exports.call = function call(test, fn, context, limit) {
  return new Promise(function (resolve) {
    resolve(current.run(test, function () {
      return fn.length === 2 ? calledBack(fn, context, limit) : raced(fn.call(context, context), limit);
    }));
  });
};

function raced(value, limit) {
  if (!isThenable(value)) return undefined;
  return limit.promise ? Promise.race([value, limit.promise]) : value;
}

function calledBack(fn, context, limit) {
  var deferred = withCallback();
  deferred.promise.then(undefined, function () {});
  var value = fn.call(context, context, deferred.callback);
  if (!isThenable(value)) return raced(deferred.promise, limit);
  var error = failures.failure('passed a callback but also returned a Promise', 'callbackAndPromisePresent');
  return Promise.resolve(raced(value, limit)).then(function () { throw error; });
}
