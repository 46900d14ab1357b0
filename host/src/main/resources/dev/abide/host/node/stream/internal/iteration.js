/* Streams as asynchronous iterables, and the other way. */
'use strict';

var errors = require('internal/errors');
var destroying = require('internal/stream/destroy');
var finished = require('internal/stream/finished').finished;

// ---- From a stream

/** The iterator of a stream's chunks. */
exports.iterate = function iterate(stream, options) {
  var state = { failure: undefined, over: false, waiting: null };
  function wake() {
    var attempt = state.waiting;
    state.waiting = null;
    if (attempt) attempt();
  }
  stream.on('readable', wake);
  finished(stream, { writable: false }, function (error) {
    state.over = true;
    state.failure = error || null;
    wake();
  });
  var iterator = {
    next: function () {
      return new Promise(function (resolve, reject) { attempt(stream, state, resolve, reject); });
    },
    'return': function () {
      if (!options || options.destroyOnReturn !== false) destroying.destroyer(stream, null);
      state.over = true;
      return Promise.resolve({ value: undefined, done: true });
    }
  };
  if (Symbol.asyncIterator) iterator[Symbol.asyncIterator] = function () { return this; };
  return iterator;
};

/** Settles a promise by the next chunk, at once or when there is one. */
function attempt(stream, state, resolve, reject) {
  var chunk = stream.destroyed ? null : stream.read();
  if (chunk !== null) resolve({ value: chunk, done: false });
  else if (state.failure) reject(state.failure);
  else if (state.over) resolve({ value: undefined, done: true });
  else state.waiting = function () { attempt(stream, state, resolve, reject); };
}

// ---- To a stream

exports.from = function from(Readable, iterable, options) {
  var settings = { objectMode: true, highWaterMark: 1 };
  for (var key in options) settings[key] = options[key];
  if (typeof iterable === 'string' || iterable instanceof Buffer) {
    settings.read = function () {
      this.push(iterable);
      this.push(null);
    };
    return new Readable(settings);
  }
  var isAsync = Boolean(iterable && Symbol.asyncIterator && iterable[Symbol.asyncIterator]);
  var iterator = iteratorOf(iterable, isAsync);
  var state = { pulling: false, isAsync: isAsync };
  settings.read = function () {
    if (state.pulling) return;
    state.pulling = true;
    pull(this, iterator, state);
  };
  settings.destroy = function (error, callback) {
    close(iterator, error).then(
      function () { process.nextTick(callback, error); },
      function (thrown) { process.nextTick(callback, thrown || error); });
  };
  return new Readable(settings);
};

function iteratorOf(iterable, isAsync) {
  if (isAsync) return iterable[Symbol.asyncIterator]();
  if (iterable && iterable[Symbol.iterator]) return iterable[Symbol.iterator]();
  throw errors.invalidArgType('iterable', ['Iterable'], iterable);
}

/** Ends an iterator: by the error that its stream is destroyed with, if there is one and the iterator takes it. */
function close(iterator, error) {
  return new Promise(function (resolve) {
    var isThrown = error !== undefined && error !== null && typeof iterator['throw'] === 'function';
    resolve(isThrown ? iterator['throw'](error) : { done: false });
  }).then(function (step) {
    return Promise.resolve(step.value).then(function () {
      return step.done || typeof iterator['return'] !== 'function' ? undefined : iterator['return']();
    });
  }).then(function (step) { return step && step.value; });
}

/** Pushes what an iterator gives, until the stream has enough; at once, where nothing has to be waited for. */
function pull(stream, iterator, state) {
  try {
    if (state.isAsync) {
      goOnWith(stream, iterator.next(), function (step) {
        if (take(stream, iterator, state, step)) pull(stream, iterator, state);
      });
    } else {
      while (take(stream, iterator, state, iterator.next()));
    }
  } catch (error) {
    stream.destroy(error);
  }
}

function goOnWith(stream, promise, next) {
  Promise.resolve(promise).then(next).then(undefined, function (error) { stream.destroy(error); });
}

/** Pushes the value of a step; tells whether more is wanted at once. */
function take(stream, iterator, state, step) {
  var value = step.value;
  if (step.done) {
    stream.push(null);
    return false;
  }
  if (!value || typeof value.then !== 'function') return push(stream, state, value);
  goOnWith(stream, value, function (settled) {
    if (push(stream, state, settled)) pull(stream, iterator, state);
  });
  return false;
}

function push(stream, state, value) {
  if (value === null) {
    state.pulling = false;
    throw errors.create(TypeError, 'ERR_STREAM_NULL_VALUES');
  }
  if (stream.push(value)) return true;
  state.pulling = false;
  return false;
}
