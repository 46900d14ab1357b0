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
  var iterator = iteratorOf(iterable);
  var state = { pulling: false };
  settings.read = function () {
    if (state.pulling) return;
    state.pulling = true;
    pull(this, iterator, state);
  };
  settings.destroy = function (error, callback) {
    var close = iterator['return'];
    Promise.resolve(typeof close === 'function' && state.pulling ? close.call(iterator) : undefined)
      .then(function () { process.nextTick(callback, error); }, function (e) { process.nextTick(callback, e || error); });
  };
  return new Readable(settings);
};

function iteratorOf(iterable) {
  if (iterable && Symbol.asyncIterator && iterable[Symbol.asyncIterator]) return iterable[Symbol.asyncIterator]();
  if (iterable && iterable[Symbol.iterator]) return iterable[Symbol.iterator]();
  throw errors.invalidArgType('iterable', ['Iterable'], iterable);
}

/** Pushes what an iterator gives, until the stream has enough. */
function pull(stream, iterator, state) {
  Promise.resolve().then(function () { return iterator.next(); }).then(function (step) {
    return Promise.resolve(step.value).then(function (value) {
      if (step.done) {
        stream.push(null);
        return;
      }
      if (value === null) throw errors.create(TypeError, 'ERR_STREAM_NULL_VALUES');
      if (stream.push(value)) pull(stream, iterator, state);
      else state.pulling = false;
    });
  }).then(undefined, function (error) { stream.destroy(error); });
}
