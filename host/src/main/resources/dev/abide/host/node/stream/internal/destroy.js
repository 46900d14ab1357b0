/* Ending a stream early: shared by both sides, either of which may be missing. */
'use strict';

var errors = require('internal/errors');

function each(stream, visit) {
  if (stream._readableState) visit(stream._readableState);
  if (stream._writableState) visit(stream._writableState);
}

function some(stream, key) {
  return !!(stream._readableState && stream._readableState[key]) ||
      !!(stream._writableState && stream._writableState[key]);
}

function remember(stream, error) {
  each(stream, function (state) { if (!state.errored) state.errored = error; });
}

/** stream.destroy(error, callback) */
function destroy(error, callback) {
  var stream = this;
  if (some(stream, 'destroyed')) {
    if (typeof callback === 'function') callback();
    return stream;
  }
  if (error) {
    error.stack; // V8 makes it lazily; nobody should see the frames of a later turn.
    remember(stream, error);
  }
  each(stream, function (state) { state.destroyed = true; });
  if (some(stream, 'constructing')) {
    stream.once('@destroy', function (later) { finish(stream, later || error, callback); });
  } else {
    finish(stream, error, callback);
  }
  return stream;
}

function finish(stream, error, callback) {
  var called = false;
  function done(failure) {
    if (called) return;
    called = true;
    if (failure) remember(stream, failure);
    each(stream, function (state) { state.closed = true; });
    if (typeof callback === 'function') callback(failure);
    if (failure) process.nextTick(emitErrorAndClose, stream, failure);
    else process.nextTick(emitClose, stream);
  }
  try {
    stream._destroy(error || null, done);
  } catch (thrown) {
    done(thrown);
  }
}

function emitErrorAndClose(stream, error) {
  emitError(stream, error);
  emitClose(stream);
}

function emitClose(stream) {
  each(stream, function (state) { state.closeEmitted = true; });
  if (some(stream, 'emitClose')) stream.emit('close');
}

function emitError(stream, error) {
  if (some(stream, 'errorEmitted')) return;
  each(stream, function (state) { state.errorEmitted = true; });
  stream.emit('error', error);
}

/** Reports a failure: by destroying the stream, if it destroys itself, else by the event alone. */
function fail(stream, error, sync) {
  if (some(stream, 'destroyed')) return stream;
  if (some(stream, 'autoDestroy')) return stream.destroy(error);
  if (error) {
    remember(stream, error);
    if (sync) process.nextTick(emitError, stream, error);
    else emitError(stream, error);
  }
  return stream;
}

/** Runs `_construct`, before which nothing is read or written. */
function construct(stream, ready) {
  if (typeof stream._construct !== 'function') return;
  each(stream, function (state) { state.constructed = false; state.constructing = true; });
  process.nextTick(function () {
    var called = false;
    function done(error) {
      if (called) return fail(stream, error || errors.create(Error, 'ERR_MULTIPLE_CALLBACK'));
      called = true;
      each(stream, function (state) { state.constructed = true; state.constructing = false; });
      if (some(stream, 'destroyed')) stream.emit('@destroy', error);
      else if (error) fail(stream, error, true);
      else process.nextTick(function () {
        stream.emit('@construct');
        ready();
      });
      return undefined;
    }
    try {
      stream._construct(function (error) { process.nextTick(done, error); });
    } catch (thrown) {
      process.nextTick(done, thrown);
    }
  });
}

/** Makes a destroyed stream one that has not begun: a socket that connects again. */
function undestroy(stream) {
  each(stream, function (state) {
    state.destroyed = state.errorEmitted = state.closed = state.closeEmitted = false;
    state.constructed = true;
    state.errored = null;
  });
  var readable = stream._readableState;
  if (readable) {
    readable.reading = false;
    readable.ended = readable.endEmitted = readable.readable === false;
  }
  var writable = stream._writableState;
  if (writable) {
    writable.finalCalled = writable.prefinished = false;
    writable.ended = writable.ending = writable.finished = writable.writable === false;
  }
}

/** Destroys anything that looks like a stream. */
function destroyer(stream, error) {
  if (!stream || stream.destroyed) return;
  if (typeof stream.destroy === 'function') stream.destroy(error);
  else if (typeof stream.close === 'function') stream.close();
}

/** The properties that tell how a stream ended, common to both sides. */
function describe(prototype) {
  function property(name, get, set) {
    Object.defineProperty(prototype, name, { configurable: true, enumerable: false, get: get, set: set });
  }
  property('destroyed', function () { return some(this, 'destroyed'); }, function (value) {
    each(this, function (state) { state.destroyed = value; });
  });
  property('closed', function () { return some(this, 'closed'); });
  property('errored', function () {
    return (this._readableState && this._readableState.errored) || (this._writableState && this._writableState.errored) || null;
  });
}

exports.destroy = destroy;
exports.fail = fail;
exports.construct = construct;
exports.undestroy = undestroy;
exports.destroyer = destroyer;
exports.describe = describe;

/** `await using`: destroys a stream, aborted unless it has come to its end, and waits for that. */
exports.dispose = function dispose(stream, isAtEnd) {
  var error;
  if (!stream.destroyed) {
    error = isAtEnd ? null : errors.abortError();
    stream.destroy(error);
  }
  return new Promise(function (resolve, reject) {
    require('internal/stream/finished').finished(stream, function (problem) {
      if (problem && problem !== error) reject(problem);
      else resolve(null);
    });
  });
};
