'use strict';

var errors = require('internal/errors');
var native = internalBinding('timers');

/** A promise that a timer fulfils and a signal rejects. */
function wait(start, stop, value, options) {
  options = options || {};
  var signal = options.signal;
  return new Promise(function (resolve, reject) {
    if (signal && signal.aborted) return reject(errors.abortError(signal));
    var timer = start(function () {
      if (signal) signal.removeEventListener('abort', abort);
      resolve(value);
    });
    if (options.ref === false) timer.unref();
    function abort() {
      stop(timer);
      reject(errors.abortError(signal));
    }
    if (signal) signal.addEventListener('abort', abort, { once: true });
    return undefined;
  });
}

exports.setTimeout = function setTimeout(delay, value, options) {
  return wait(function (done) { return native.setTimeout(done, delay); }, native.clearTimeout, value, options);
};
exports.setImmediate = function setImmediate(value, options) {
  return wait(function (done) { return native.setImmediate(done); }, native.clearImmediate, value, options);
};
exports.setInterval = function setInterval(delay, value, options) {
  var signal = options && options.signal;
  var state = { due: 0, waiting: null, over: false };
  var timer = native.setInterval(function () {
    var waiting = state.waiting;
    state.waiting = null;
    if (waiting) waiting.resolve({ value: value, done: false });
    else state.due++;
  }, delay);
  if (options && options.ref === false) timer.unref();
  function stop() {
    state.over = true;
    native.clearInterval(timer);
  }
  if (signal) {
    signal.addEventListener('abort', function () {
      stop();
      if (state.waiting) state.waiting.reject(errors.abortError(signal));
    }, { once: true });
  }
  var iterator = {
    next: function () { return nextTurn(state, value, signal); },
    'return': function () {
      stop();
      return Promise.resolve({ value: undefined, done: true });
    }
  };
  if (Symbol.asyncIterator) iterator[Symbol.asyncIterator] = function () { return this; };
  return iterator;
};

function nextTurn(state, value, signal) {
  if (signal && signal.aborted) return Promise.reject(errors.abortError(signal));
  if (state.over) return Promise.resolve({ value: undefined, done: true });
  if (state.due > 0) {
    state.due--;
    return Promise.resolve({ value: value, done: false });
  }
  return new Promise(function (resolve, reject) { state.waiting = { resolve: resolve, reject: reject }; });
}

exports.scheduler = {
  wait: function wait(delay, options) { return exports.setTimeout(delay, undefined, options); },
  'yield': function () { return exports.setImmediate(); }
};
