/* finished and pipeline. */
'use strict';

var errors = require('internal/errors');
var destroyer = require('internal/stream/destroy').destroyer;

function nothing() {}

/** Calls back once, when a stream has ended, failed or closed too early; returns how to stop watching. */
function finished(stream, options, callback) {
  if (typeof options === 'function') {
    callback = options;
    options = {};
  }
  options = options || {};
  errors.validateFunction(callback, 'callback');
  if (!stream || typeof stream.on !== 'function') throw errors.invalidArgType('stream', ['ReadableStream', 'WritableStream', 'Stream'], stream);
  var readableState = stream._readableState;
  var writableState = stream._writableState;
  var readable = options.readable !== undefined ? options.readable :
      readableState ? readableState.readable !== false : stream.readable !== undefined && !!stream.readable;
  var writable = options.writable !== undefined ? options.writable :
      writableState ? writableState.writable !== false : stream.writable !== undefined && !!stream.writable;
  readable = readable && (!!readableState || typeof stream.read === 'function' || options.readable === true || !writableState);
  writable = writable && (!!writableState || typeof stream.write === 'function');
  var readDone = !!(readableState && readableState.endEmitted);
  var writeDone = !!(writableState && writableState.finished);
  var called = false;

  function done(error) {
    if (called) return;
    called = true;
    cleanup();
    callback.call(stream, error);
  }
  function onFinish() {
    writeDone = true;
    if (!readable || readDone) settle();
  }
  function onEnd() {
    readDone = true;
    if (!writable || writeDone) settle();
  }
  function settle() {
    // A stream that destroys itself is done when it has closed.
    var state = writableState || readableState;
    var closes = state && state.autoDestroy && state.emitClose && !state.closed && !state.closeEmitted &&
        (!readableState || readDone || readableState.readable === false) &&
        (!writableState || writeDone || writableState.writable === false);
    if (!closes) done();
  }
  function onError(error) { done(error); }
  function onClose() {
    var errored = (writableState && writableState.errored) || (readableState && readableState.errored);
    if (errored && typeof errored !== 'boolean') return done(errored);
    if (readable && !readDone && !(readableState && readableState.endEmitted)) {
      return done(errors.create(Error, 'ERR_STREAM_PREMATURE_CLOSE'));
    }
    if (writable && !writeDone && !(writableState && writableState.finished)) {
      return done(errors.create(Error, 'ERR_STREAM_PREMATURE_CLOSE'));
    }
    return done();
  }
  function onAbort() { done(errors.abortError(options.signal)); }
  function cleanup() {
    stream.removeListener('finish', onFinish);
    stream.removeListener('end', onEnd);
    stream.removeListener('error', onError);
    stream.removeListener('close', onClose);
    stream.removeListener('aborted', onClose);
    if (options.signal) options.signal.removeEventListener('abort', onAbort);
  }
  stream.on('finish', onFinish);
  stream.on('end', onEnd);
  if (options.error !== false) stream.on('error', onError);
  stream.on('close', onClose);
  if (options.signal) {
    if (options.signal.aborted) process.nextTick(onAbort);
    else options.signal.addEventListener('abort', onAbort, { once: true });
  }
  var closed = (writableState && writableState.closed) || (readableState && readableState.closed);
  if (closed) process.nextTick(onClose);
  else if ((!readable || readDone) && (!writable || writeDone) && (readableState || writableState)) process.nextTick(done);
  return function () {
    callback = nothing;
    cleanup();
  };
}

function isStream(value) {
  return !!value && typeof value.on === 'function' && (typeof value.write === 'function' || typeof value.pipe === 'function');
}

function isIterable(value) {
  return !!value && typeof value !== 'string' &&
      ((Symbol.asyncIterator && typeof value[Symbol.asyncIterator] === 'function') || typeof value[Symbol.iterator] === 'function');
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

function run(parts, options, callback) {
  if (parts.length === 1 && Array.isArray(parts[0])) parts = parts[0];
  if (parts.length < 2) throw errors.create(TypeError, 'ERR_MISSING_ARGS', 'streams');
  var streams = toStreams(parts);
  var last = streams[streams.length - 1];
  var failure;
  var remaining = 0;
  var value;
  var over = false;

  function finish(error, index) {
    remaining--;
    if (error && (!failure || failure.code === 'ERR_STREAM_PREMATURE_CLOSE')) failure = error;
    if (error) {
      streams.forEach(function (stream, i) {
        if (typeof stream !== 'function' && i !== index && !stream._isStdio) destroyer(stream, error);
      });
    }
    if (remaining === 0 && !over) {
      over = true;
      process.nextTick(callback, failure, value);
    }
  }

  streams.forEach(function (stream, index) {
    if (typeof stream === 'function') return;
    remaining++;
    finished(stream, { readable: index < streams.length - 1, writable: index > 0 && !stream.fromFunction },
        function (error) { finish(error, index); });
  });
  for (var i = 0; i + 1 < streams.length; i++) {
    if (typeof streams[i + 1] === 'function') {
      remaining++;
      Promise.resolve(streams[i + 1](streams[i])).then(function (result) {
        value = result;
        finish();
      }, finish);
    } else if (!streams[i + 1].fromFunction) {
      streams[i].pipe(streams[i + 1], { end: !options || options.end !== false });
    }
  }
  if (options && options.signal) {
    var abort = function () {
      var error = errors.abortError(options.signal);
      failure = error;
      streams.forEach(function (stream) { if (typeof stream !== 'function') destroyer(stream, error); });
    };
    if (options.signal.aborted) abort();
    else options.signal.addEventListener('abort', abort, { once: true });
  }
  return typeof last === 'function' ? streams[streams.length - 2] : last;
}

exports.finished = finished;
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
exports.addAbortSignal = function addAbortSignal(signal, stream) {
  if (!signal || typeof signal.addEventListener !== 'function') throw errors.invalidArgType('signal', 'AbortSignal', signal);
  function abort() { stream.destroy(errors.abortError(signal)); }
  if (signal.aborted) abort();
  else {
    signal.addEventListener('abort', abort, { once: true });
    finished(stream, function () { signal.removeEventListener('abort', abort); });
  }
  return stream;
};
