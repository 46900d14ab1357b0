/* finished: the end of a stream, however it comes, and addAbortSignal. */
'use strict';

var errors = require('internal/errors');
var Listeners = require('internal/stream/listeners');

function nothing() {}

// ---- Which sides there are, and what is over

function isWanted(option, state, property) {
  if (option !== undefined) return option;
  if (state) return state[property] !== false;
  return undefined;
}

/** What is watched of a stream. */
function Watch(stream, options) {
  this.stream = stream;
  this.readableState = stream._readableState;
  this.writableState = stream._writableState;
  var readable = isWanted(options.readable, this.readableState, 'readable');
  var writable = isWanted(options.writable, this.writableState, 'writable');
  if (readable === undefined) readable = stream.readable !== undefined && !!stream.readable;
  if (writable === undefined) writable = stream.writable !== undefined && !!stream.writable;
  this.reads = readable && (!!this.readableState || typeof stream.read === 'function' || options.readable === true ||
    !this.writableState);
  this.writes = writable && (!!this.writableState || typeof stream.write === 'function');
  this.readDone = !!(this.readableState && this.readableState.endEmitted);
  this.writeDone = !!(this.writableState && this.writableState.finished);
}

Watch.prototype.some = function some(key) {
  return (this.writableState && this.writableState[key]) || (this.readableState && this.readableState[key]);
};

Watch.prototype.isOver = function isOver() {
  return (!this.reads || this.readDone) && (!this.writes || this.writeDone);
};

/** Whether the stream destroys itself yet, and is over only then. */
Watch.prototype.willClose = function willClose() {
  var state = this.writableState || this.readableState;
  return !!state && state.autoDestroy && state.emitClose && !state.closed && !state.closeEmitted &&
    (!this.readableState || this.readDone || this.readableState.readable === false) &&
    (!this.writableState || this.writeDone || this.writableState.writable === false);
};

/** The error of a stream that has closed, if it was not over. */
Watch.prototype.failure = function failure() {
  var errored = this.some('errored');
  if (errored && typeof errored !== 'boolean') return errored;
  var isRead = !this.reads || this.readDone || (this.readableState && this.readableState.endEmitted);
  var isWritten = !this.writes || this.writeDone || (this.writableState && this.writableState.finished);
  return isRead && isWritten ? undefined : errors.create(Error, 'ERR_STREAM_PREMATURE_CLOSE');
};

// ---- finished

/** Calls back once, when a stream has ended, failed or closed too early; returns how to stop watching. */
function finished(stream, options, callback) {
  if (typeof options === 'function') {
    callback = options;
    options = {};
  }
  options = options || {};
  errors.validateFunction(callback, 'callback');
  if (!stream || typeof stream.on !== 'function') {
    throw errors.invalidArgType('stream', ['ReadableStream', 'WritableStream', 'Stream'], stream);
  }
  var watch = new Watch(stream, options);
  var listeners = new Listeners();
  var called = false;
  function cleanup() {
    listeners.removeAll();
    if (options.signal) options.signal.removeEventListener('abort', onAbort);
  }
  function done(error) {
    if (called) return;
    called = true;
    cleanup();
    callback.call(stream, error);
  }
  function onAbort() { done(errors.abortError(options.signal)); }
  listen(watch, listeners, options, done);
  if (options.signal && options.signal.aborted) process.nextTick(onAbort);
  else if (options.signal) options.signal.addEventListener('abort', onAbort, { once: true });
  return function () {
    callback = nothing;
    cleanup();
  };
}

function listen(watch, listeners, options, done) {
  function settle() {
    if (watch.isOver() && !watch.willClose()) done();
  }
  function onClose() { done(watch.failure()); }
  listeners.add(watch.stream, 'finish', function () {
    watch.writeDone = true;
    settle();
  });
  listeners.add(watch.stream, 'end', function () {
    watch.readDone = true;
    settle();
  });
  if (options.error !== false) listeners.add(watch.stream, 'error', function (error) { done(error); });
  listeners.add(watch.stream, 'close', onClose);
  if (watch.some('closed')) process.nextTick(onClose);
  else if (watch.isOver() && (watch.readableState || watch.writableState)) process.nextTick(done);
}

exports.finished = finished;

exports.addAbortSignal = function addAbortSignal(signal, stream) {
  if (!signal || typeof signal.addEventListener !== 'function') {
    throw errors.invalidArgType('signal', 'AbortSignal', signal);
  }
  function abort() { stream.destroy(errors.abortError(signal)); }
  if (signal.aborted) abort();
  else {
    signal.addEventListener('abort', abort, { once: true });
    finished(stream, function () { signal.removeEventListener('abort', abort); });
  }
  return stream;
};
