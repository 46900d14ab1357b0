'use strict';

var errors = require('internal/errors');
var Stream = require('internal/stream/legacy');
var destroying = require('internal/stream/destroy');
var finishMaybe = require('internal/stream/finishing').finishMaybe;
var sizes = require('internal/stream/sizes');
var types = require('util/types');

function WritableState(options, stream, isDuplex) {
  this.objectMode = !!(options.objectMode || (isDuplex && options.writableObjectMode));
  this.highWaterMark = sizes.highWaterMark(options, 'writableHighWaterMark', isDuplex, this.objectMode);
  this.finalCalled = false;
  this.needDrain = false;
  this.ending = false;
  this.ended = false;
  this.finished = false;
  this.destroyed = false;
  this.decodeStrings = options.decodeStrings !== false;
  this.defaultEncoding = options.defaultEncoding || 'utf8';
  this.length = 0;
  this.writing = false;
  this.corked = 0;
  this.sync = true;
  this.bufferProcessing = false;
  this.current = null;
  this.buffered = [];
  this.pendingcb = 0;
  this.constructed = true;
  this.constructing = false;
  this.prefinished = false;
  this.errorEmitted = false;
  this.emitClose = options.emitClose !== false;
  this.autoDestroy = options.autoDestroy !== false;
  this.errored = null;
  this.closed = false;
  this.closeEmitted = false;
  this.onFinished = [];
  this.ticks = null;
  this.onwrite = function (error) { written(stream, error); };
}
WritableState.prototype.getBuffer = function getBuffer() { return this.buffered.slice(); };

function Writable(options) {
  var Duplex = require('internal/stream/duplex');
  var duplex = typeof Duplex === 'function' && this instanceof Duplex;
  if (!duplex && !(this instanceof Writable)) return new Writable(options);
  initialize(this, options || {}, duplex);
  Stream.call(this, options);
  var stream = this;
  destroying.construct(this, function () { resumeWriting(stream); });
}
Object.setPrototypeOf(Writable.prototype, Stream.prototype);
Object.setPrototypeOf(Writable, Stream);

function initialize(stream, options, duplex) {
  stream._writableState = new WritableState(options, stream, duplex);
  if (typeof options.write === 'function') stream._write = options.write;
  if (typeof options.writev === 'function') stream._writev = options.writev;
  if (typeof options.destroy === 'function') stream._destroy = options.destroy;
  if (typeof options.final === 'function') stream._final = options.final;
  if (typeof options.construct === 'function') stream._construct = options.construct;
  if (options.signal) require('internal/stream/finished').addAbortSignal(options.signal, stream);
}

function resumeWriting(stream) {
  var state = stream._writableState;
  if (!state.writing) clearBuffer(stream, state);
  finishMaybe(stream, state);
}

Writable.initialize = initialize;
Writable.resumeWriting = resumeWriting;
Object.defineProperty(Writable, 'initialize', { enumerable: false });
Object.defineProperty(Writable, 'resumeWriting', { enumerable: false });
Writable.WritableState = WritableState;

// A Duplex inherits from Readable only, and is a Writable all the same.
if (Symbol.hasInstance) {
  Object.defineProperty(Writable, Symbol.hasInstance, {
    value: function (object) {
      if (Function.prototype[Symbol.hasInstance].call(this, object)) return true;
      return this === Writable && !!object && object._writableState instanceof WritableState;
    }
  });
}

Writable.prototype.pipe = function () {
  destroying.fail(this, errors.create(Error, 'ERR_STREAM_CANNOT_PIPE'));
};

// ---- Writing

function write(stream, chunk, encoding, callback) {
  var state = stream._writableState;
  if (typeof encoding === 'function') {
    callback = encoding;
    encoding = state.defaultEncoding;
  } else {
    if (!encoding) encoding = state.defaultEncoding;
    else if (encoding !== 'buffer' && !Buffer.isEncoding(encoding)) {
      throw errors.create(TypeError, 'ERR_UNKNOWN_ENCODING', encoding);
    }
    if (typeof callback !== 'function') callback = nothing;
  }
  if (chunk === null) throw errors.create(TypeError, 'ERR_STREAM_NULL_VALUES');
  if (!state.objectMode) {
    if (typeof chunk === 'string') {
      if (state.decodeStrings) {
        chunk = Buffer.from(chunk, encoding);
        encoding = 'buffer';
      }
    } else if (chunk instanceof Buffer) {
      encoding = 'buffer';
    } else if (types.isUint8Array(chunk)) {
      chunk = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      encoding = 'buffer';
    } else {
      throw errors.invalidArgType('chunk', ['string', 'Buffer', 'Uint8Array'], chunk);
    }
  }
  var error;
  if (state.ending) error = errors.create(Error, 'ERR_STREAM_WRITE_AFTER_END');
  else if (state.destroyed) error = errors.create(Error, 'ERR_STREAM_DESTROYED', 'write');
  if (error) {
    process.nextTick(callback, error);
    destroying.fail(stream, error, true);
    return error;
  }
  state.pendingcb++;
  return writeOrBuffer(stream, state, chunk, encoding, callback);
}

function nothing() {}

Writable.prototype.write = function (chunk, encoding, callback) {
  return write(this, chunk, encoding, callback) === true;
};

function writeOrBuffer(stream, state, chunk, encoding, callback) {
  var size = state.objectMode ? 1 : chunk.length;
  state.length += size;
  var more = state.length < state.highWaterMark;
  if (!more) state.needDrain = true;
  if (state.writing || state.corked || state.errored || !state.constructed) {
    state.buffered.push({ chunk: chunk, encoding: encoding, callback: callback });
  } else {
    doWrite(stream, state, { size: size, callback: callback }, function () {
      stream._write(chunk, encoding, state.onwrite);
    });
  }
  return more && !state.errored && !state.destroyed;
}

function doWrite(stream, state, current, body) {
  state.current = current;
  state.writing = true;
  state.sync = true;
  if (state.destroyed) state.onwrite(errors.create(Error, 'ERR_STREAM_DESTROYED', 'write'));
  else body();
  state.sync = false;
}

function written(stream, error) {
  var state = stream._writableState;
  var current = state.current;
  if (current === null) {
    destroying.fail(stream, errors.create(Error, 'ERR_MULTIPLE_CALLBACK'));
    return;
  }
  var sync = state.sync;
  state.current = null;
  state.writing = false;
  state.length -= current.size;
  if (error) {
    if (!state.errored) state.errored = error;
    if (stream._readableState && !stream._readableState.errored) stream._readableState.errored = error;
    if (sync) process.nextTick(failWrite, stream, state, error, current.callback);
    else failWrite(stream, state, error, current.callback);
    return;
  }
  if (state.buffered.length > 0) clearBuffer(stream, state);
  if (!sync) {
    afterWrite(stream, state, 1, current.callback);
  } else if (state.ticks !== null && state.ticks.callback === current.callback) {
    // Several writes that ended at once share a turn.
    state.ticks.count++;
  } else {
    var ticks = state.ticks = { count: 1, callback: current.callback };
    process.nextTick(function () {
      state.ticks = null;
      afterWrite(stream, state, ticks.count, ticks.callback);
    });
  }
}

function failWrite(stream, state, error, callback) {
  --state.pendingcb;
  callback(error);
  failBuffered(state);
  destroying.fail(stream, error);
}

function afterWrite(stream, state, count, callback) {
  if (!state.ending && !stream.destroyed && state.length === 0 && state.needDrain) {
    state.needDrain = false;
    stream.emit('drain');
  }
  while (count-- > 0) {
    state.pendingcb--;
    callback(null);
  }
  if (state.destroyed) failBuffered(state);
  finishMaybe(stream, state);
}

function failBuffered(state) {
  if (state.writing) return;
  state.buffered.splice(0).forEach(function (one) {
    state.length -= state.objectMode ? 1 : one.chunk.length;
    one.callback(state.errored || errors.create(Error, 'ERR_STREAM_DESTROYED', 'write'));
  });
  state.onFinished.splice(0).forEach(function (callback) {
    callback(state.errored || errors.create(Error, 'ERR_STREAM_DESTROYED', 'end'));
  });
}

function clearBuffer(stream, state) {
  if (state.corked || state.bufferProcessing || state.destroyed || !state.constructed) return;
  if (state.buffered.length === 0) return;
  state.bufferProcessing = true;
  if (stream._writev && state.buffered.length > 1) {
    var all = state.buffered;
    state.buffered = [];
    state.pendingcb -= all.length - 1;
    var chunks = all.map(function (one) { return { chunk: one.chunk, encoding: one.encoding }; });
    chunks.allBuffers = all.every(function (one) { return one.encoding === 'buffer'; });
    doWrite(stream, state, {
      size: state.length,
      callback: function (error) { all.forEach(function (one) { one.callback(error); }); }
    }, function () { stream._writev(chunks, state.onwrite); });
  } else {
    do {
      writeBuffered(stream, state, state.buffered.shift());
    } while (state.buffered.length > 0 && !state.writing);
  }
  state.bufferProcessing = false;
}

function writeBuffered(stream, state, one) {
  doWrite(stream, state, { size: state.objectMode ? 1 : one.chunk.length, callback: one.callback }, function () {
    stream._write(one.chunk, one.encoding, state.onwrite);
  });
}

Writable.prototype._write = function (chunk, encoding, callback) {
  if (!this._writev) throw errors.create(Error, 'ERR_METHOD_NOT_IMPLEMENTED', '_write()');
  this._writev([{ chunk: chunk, encoding: encoding }], callback);
};
Writable.prototype._writev = null;

Writable.prototype.cork = function cork() { this._writableState.corked++; };
Writable.prototype.uncork = function uncork() {
  var state = this._writableState;
  if (!state.corked) return;
  state.corked--;
  if (!state.writing) clearBuffer(this, state);
};
Writable.prototype.setDefaultEncoding = function setDefaultEncoding(encoding) {
  if (!Buffer.isEncoding(encoding)) throw errors.create(TypeError, 'ERR_UNKNOWN_ENCODING', encoding);
  this._writableState.defaultEncoding = String(encoding).toLowerCase();
  return this;
};

// ---- The end

Writable.prototype.end = function end(chunk, encoding, callback) {
  var state = this._writableState;
  if (typeof chunk === 'function') {
    callback = chunk;
    chunk = encoding = undefined;
  } else if (typeof encoding === 'function') {
    callback = encoding;
    encoding = undefined;
  }
  var error;
  if (chunk !== null && chunk !== undefined) {
    var result = write(this, chunk, encoding);
    if (result instanceof Error) error = result;
  }
  if (state.corked) {
    state.corked = 1;
    this.uncork();
  }
  if (!error && !state.errored && !state.ending) {
    state.ending = true;
    finishMaybe(this, state, true);
    state.ended = true;
  } else if (!error) {
    if (state.finished) error = errors.create(Error, 'ERR_STREAM_ALREADY_FINISHED', 'end');
    else if (state.destroyed) error = errors.create(Error, 'ERR_STREAM_DESTROYED', 'end');
  }
  if (typeof callback === 'function') {
    if (error) process.nextTick(callback, error);
    else if (state.finished) process.nextTick(callback, null);
    else state.onFinished.push(callback);
  }
  return this;
};

Writable.prototype.destroy = function destroy(error, callback) {
  var state = this._writableState;
  var isWaitedFor = state.buffered.length > 0 || state.onFinished.length > 0;
  if (!state.destroyed && isWaitedFor) process.nextTick(failBuffered, state);
  destroying.destroy.call(this, error, callback);
  return this;
};
Writable.prototype._undestroy = function () { destroying.undestroy(this); };
Writable.prototype._destroy = function (error, callback) { callback(error); };
destroying.describe(Writable.prototype);
Writable.fromWeb = function fromWeb(writable, options) {
  return require('internal/stream/web').writableFromWeb(Writable, writable, options);
};
Writable.toWeb = function toWeb(stream) { return require('internal/stream/web').writableToWeb(stream); };

// ---- Properties

function property(name, get, set) {
  Object.defineProperty(Writable.prototype, name, { configurable: true, enumerable: false, get: get, set: set });
}

property('writable', function () {
  var state = this._writableState;
  return !!state && state.writable !== false && !state.destroyed && !state.errored && !state.ending && !state.ended;
}, function (value) { if (this._writableState) this._writableState.writable = !!value; });
property('writableFinished', function () { return !!this._writableState && this._writableState.finished; });
property('writableObjectMode', function () { return !!this._writableState && this._writableState.objectMode; });
property('writableBuffer', function () { return this._writableState && this._writableState.getBuffer(); });
property('writableEnded', function () { return !!this._writableState && this._writableState.ending; });
property('writableNeedDrain', function () {
  var state = this._writableState;
  return !!state && !state.destroyed && !state.ending && state.needDrain;
});
property('writableHighWaterMark', function () { return this._writableState && this._writableState.highWaterMark; });
property('writableCorked', function () { return this._writableState ? this._writableState.corked : 0; });
property('writableLength', function () { return this._writableState && this._writableState.length; });
property('writableAborted', function () {
  var state = this._writableState;
  return !!(state.writable !== false && (state.destroyed || state.errored) && !state.finished);
});

Writable.prototype[Symbol.asyncDispose] = function () {
  return destroying.dispose(this, this.writableFinished);
};

module.exports = Writable;
