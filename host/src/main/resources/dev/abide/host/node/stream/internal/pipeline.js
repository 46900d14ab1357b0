/* pipeline: several streams, iterables and functions, one after the other, that end together. */
'use strict';

var errors = require('internal/errors');
var destroyer = require('internal/stream/destroy').destroyer;
var finished = require('internal/stream/finished').finished;

function isStream(value) {
  return !!value && typeof value.on === 'function' && (typeof value.write === 'function' || typeof value.pipe === 'function');
}

function isIterable(value) {
  if (!value || typeof value === 'string') return false;
  return (Symbol.asyncIterator && typeof value[Symbol.asyncIterator] === 'function') ||
    typeof value[Symbol.iterator] === 'function';
}

/** Turns iterables and generator functions in a pipeline into streams, as far as they need not be last. */
function toStreams(parts) {
  var Readable = require('internal/stream/readable');
  var streams = [];
  parts.forEach(function (part, index) {
    if (isStream(part)) streams.push(part);
    else if (typeof part === 'function' && index < parts.length - 1) {
      var previous = streams[index - 1];
      streams.push(Readable.from(index === 0 ? part() : part(previous)));
      streams[index].fromFunction = true;
    } else if (isIterable(part)) streams.push(Readable.from(part));
    else if (typeof part !== 'function') throw errors.invalidArgType('stream', ['Stream', 'Iterable', 'AsyncIterable'], part);
    else streams.push(part);
  });
  return streams;
}

function Pipeline(streams, callback) {
  this.streams = streams;
  this.callback = callback;
  this.failure = undefined;
  this.value = undefined;
  this.remaining = 0;
  this.over = false;
}

/** Called for each part that has ended; a failure ends all others. */
Pipeline.prototype.finish = function finish(error, index) {
  this.remaining--;
  if (error && (!this.failure || this.failure.code === 'ERR_STREAM_PREMATURE_CLOSE')) this.failure = error;
  if (error) {
    this.streams.forEach(function (stream, i) {
      if (typeof stream !== 'function' && i !== index && !stream._isStdio) destroyer(stream, error);
    });
  }
  if (this.remaining === 0 && !this.over) {
    this.over = true;
    process.nextTick(this.callback, this.failure, this.value);
  }
};

Pipeline.prototype.watch = function watch() {
  var pipeline = this;
  this.streams.forEach(function (stream, index) {
    if (typeof stream === 'function') return;
    pipeline.remaining++;
    var sides = { readable: index < pipeline.streams.length - 1, writable: index > 0 && !stream.fromFunction };
    finished(stream, sides, function (error) { pipeline.finish(error, index); });
  });
};

Pipeline.prototype.connect = function connect(ends) {
  var pipeline = this;
  for (var i = 0; i + 1 < this.streams.length; i++) {
    var target = this.streams[i + 1];
    if (typeof target === 'function') {
      this.remaining++;
      Promise.resolve(target(this.streams[i])).then(function (result) {
        pipeline.value = result;
        pipeline.finish();
      }, function (error) { pipeline.finish(error); });
    } else if (!target.fromFunction) {
      this.streams[i].pipe(target, { end: ends });
    }
  }
};

Pipeline.prototype.abortBy = function abortBy(signal) {
  var pipeline = this;
  function abort() {
    var error = pipeline.failure = errors.abortError(signal);
    pipeline.streams.forEach(function (stream) { if (typeof stream !== 'function') destroyer(stream, error); });
  }
  if (signal.aborted) abort();
  else signal.addEventListener('abort', abort, { once: true });
};

/** Connects all; returns the last stream. */
function run(parts, options, callback) {
  if (parts.length === 1 && Array.isArray(parts[0])) parts = parts[0];
  if (parts.length < 2) throw errors.create(TypeError, 'ERR_MISSING_ARGS', 'streams');
  var streams = toStreams(parts);
  var pipeline = new Pipeline(streams, callback);
  pipeline.watch();
  pipeline.connect(!options || options.end !== false);
  if (options && options.signal) pipeline.abortBy(options.signal);
  var last = streams[streams.length - 1];
  return typeof last === 'function' ? streams[streams.length - 2] : last;
}

exports.run = run;
exports.pipeline = function pipeline() {
  var parts = Array.prototype.slice.call(arguments);
  var callback = parts.pop();
  errors.validateFunction(callback, 'streams[stream.length - 1]');
  var called = false;
  return run(parts, undefined, function (error, value) {
    if (called) return;
    called = true;
    callback(error, value);
  });
};
