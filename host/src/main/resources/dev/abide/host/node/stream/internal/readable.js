'use strict';

var errors = require('internal/errors');
var Stream = require('internal/stream/legacy');
var destroying = require('internal/stream/destroy');
var sizes = require('internal/stream/sizes');
var incoming = require('internal/stream/incoming');
var pipes = require('internal/stream/pipe');

function ReadableState(options, stream, isDuplex) {
  this.objectMode = !!(options.objectMode || (isDuplex && options.readableObjectMode));
  this.highWaterMark = sizes.highWaterMark(options, 'readableHighWaterMark', isDuplex, this.objectMode);
  this.buffer = [];
  this.length = 0;
  this.pipes = [];
  this.flowing = null;
  this.ended = false;
  this.endEmitted = false;
  this.reading = false;
  this.constructed = true;
  this.constructing = false;
  this.sync = true;
  this.needReadable = false;
  this.emittedReadable = false;
  this.readableListening = false;
  this.resumeScheduled = false;
  this.paused = null;
  this.errorEmitted = false;
  this.emitClose = options.emitClose !== false;
  this.autoDestroy = options.autoDestroy !== false;
  this.destroyed = false;
  this.errored = null;
  this.closed = false;
  this.closeEmitted = false;
  this.defaultEncoding = options.defaultEncoding || 'utf8';
  this.awaitDrainWriters = [];
  this.readingMore = false;
  this.dataEmitted = false;
  this.decoder = null;
  this.encoding = null;
  if (options.encoding) setDecoder(this, options.encoding);
}

function setDecoder(state, encoding) {
  var StringDecoder = require('string_decoder').StringDecoder;
  state.decoder = new StringDecoder(encoding);
  state.encoding = state.decoder.encoding;
}

function Readable(options) {
  if (!(this instanceof Readable)) return new Readable(options);
  initialize(this, options || {}, isDuplex(this));
  Stream.call(this, options);
  var stream = this;
  destroying.construct(this, function () {
    if (stream._readableState.needReadable) incoming.maybeReadMore(stream, stream._readableState);
  });
}
Object.setPrototypeOf(Readable.prototype, Stream.prototype);
Object.setPrototypeOf(Readable, Stream);

function isDuplex(stream) {
  var Duplex = require('internal/stream/duplex');
  return typeof Duplex === 'function' && stream instanceof Duplex;
}

function initialize(stream, options, duplex) {
  stream._readableState = new ReadableState(options, stream, duplex);
  if (typeof options.read === 'function') stream._read = options.read;
  if (duplex) return;
  if (typeof options.destroy === 'function') stream._destroy = options.destroy;
  if (typeof options.construct === 'function') stream._construct = options.construct;
  if (options.signal) require('internal/stream/finished').addAbortSignal(options.signal, stream);
}

Readable.initialize = initialize;
Object.defineProperty(Readable, 'initialize', { enumerable: false });
Readable.ReadableState = ReadableState;

Readable.prototype.destroy = destroying.destroy;
Readable.prototype._undestroy = function () { destroying.undestroy(this); };
Readable.prototype._destroy = function (error, callback) { callback(error); };
destroying.describe(Readable.prototype);

Readable.prototype.push = function push(chunk, encoding) {
  return incoming.addChunk(this, chunk, encoding, false);
};
Readable.prototype.unshift = function unshift(chunk, encoding) {
  return incoming.addChunk(this, chunk, encoding, true);
};

// ---- Out

function wanted(n, state) {
  if (n <= 0 || (state.length === 0 && state.ended)) return 0;
  if (state.objectMode) return 1;
  if (n !== n) return state.flowing && state.length ? state.buffer[0].length : state.length;
  if (n <= state.length) return n;
  return state.ended ? state.length : 0;
}

function take(n, state) {
  if (state.length === 0) return null;
  var buffer = state.buffer;
  if (state.objectMode) return buffer.shift();
  if (!n || n >= state.length) {
    var all = state.decoder ? buffer.join('') : buffer.length === 1 ? buffer[0] : Buffer.concat(buffer, state.length);
    buffer.length = 0;
    return all;
  }
  var parts = [];
  while (n > 0) {
    var first = buffer[0];
    if (first.length <= n) {
      parts.push(buffer.shift());
      n -= first.length;
    } else {
      parts.push(first.slice(0, n));
      buffer[0] = first.slice(n);
      n = 0;
    }
  }
  return state.decoder ? parts.join('') : parts.length === 1 ? parts[0] : Buffer.concat(parts);
}

Readable.prototype.read = function read(n) {
  if (n === undefined) n = NaN;
  else if (typeof n !== 'number' || n % 1 !== 0) n = parseInt(n, 10);
  var state = this._readableState;
  if (n > state.highWaterMark && !state.objectMode) state.highWaterMark = nextPowerOfTwo(n);
  if (n !== 0) state.emittedReadable = false;
  else if (isFull(state)) {
    if (state.length === 0 && state.ended) endReadable(this);
    else incoming.emitReadable(this);
    return null;
  }
  var count = wanted(n, state);
  if (count === 0 && state.ended) {
    if (state.length === 0) endReadable(this);
    return null;
  }
  if (needsMore(state, count)) {
    askForMore(this, state);
    if (!state.reading) count = wanted(n, state);
  }
  return giveOut(this, state, count > 0 ? take(count, state) : null, count, n);
};

/** Whether somebody waits for what is there already, so that nothing has to be read. */
function isFull(state) {
  if (!state.needReadable) return false;
  return state.ended || (state.highWaterMark !== 0 ? state.length >= state.highWaterMark : state.length > 0);
}

function needsMore(state, count) {
  var isLow = state.needReadable || state.length === 0 || state.length - count < state.highWaterMark;
  return isLow && !state.ended && !state.reading && !state.destroyed && !state.errored && state.constructed;
}

function askForMore(stream, state) {
  state.reading = true;
  state.sync = true;
  if (state.length === 0) state.needReadable = true;
  try {
    stream._read(state.highWaterMark);
  } catch (error) {
    destroying.fail(stream, error);
  }
  state.sync = false;
}

function giveOut(stream, state, result, count, asked) {
  if (result === null) {
    state.needReadable = state.length <= state.highWaterMark;
    count = 0;
  } else {
    state.length -= state.objectMode ? 1 : count;
    state.awaitDrainWriters.length = 0;
  }
  if (state.length === 0) {
    if (!state.ended) state.needReadable = true;
    if (asked !== count && state.ended) endReadable(stream);
  }
  if (result !== null && !state.errorEmitted && !state.closeEmitted) {
    state.dataEmitted = true;
    stream.emit('data', result);
  }
  return result;
}

function nextPowerOfTwo(n) {
  var power = 1;
  while (power < n && power < 1073741824) power *= 2;
  return power;
}

Readable.prototype._read = function () {
  throw errors.create(Error, 'ERR_METHOD_NOT_IMPLEMENTED', '_read()');
};

function endReadable(stream) {
  var state = stream._readableState;
  if (state.endEmitted) return;
  state.ended = true;
  process.nextTick(function () {
    if (state.errored || state.closeEmitted || state.endEmitted || state.length !== 0) return;
    state.endEmitted = true;
    stream.emit('end');
    if (stream.writable && stream.allowHalfOpen === false) {
      process.nextTick(function () {
        if (stream.writable && !stream.writableEnded && !stream.destroyed) stream.end();
      });
    } else if (state.autoDestroy) {
      var writableState = stream._writableState;
      if (!writableState || (writableState.autoDestroy && (writableState.finished || writableState.writable === false))) {
        stream.destroy();
      }
    }
  });
}

// ---- Flowing

Readable.prototype.on = function on(type, listener) {
  var result = Stream.prototype.on.call(this, type, listener);
  var state = this._readableState;
  if (type === 'data') {
    state.readableListening = this.listenerCount('readable') > 0;
    if (state.flowing !== false) this.resume();
  } else if (type === 'readable' && !state.endEmitted && !state.readableListening) {
    state.readableListening = state.needReadable = true;
    state.flowing = false;
    state.emittedReadable = false;
    if (state.length) incoming.emitReadable(this);
    else if (!state.reading) process.nextTick(readZero, this);
  }
  return result;
};
Readable.prototype.addListener = Readable.prototype.on;

function readZero(stream) {
  stream.read(0);
}

Readable.prototype.removeListener = function removeListener(type, listener) {
  var result = Stream.prototype.removeListener.call(this, type, listener);
  if (type === 'readable') process.nextTick(updateListening, this);
  return result;
};
Readable.prototype.off = Readable.prototype.removeListener;
Readable.prototype.removeAllListeners = function removeAllListeners(type) {
  var result = Stream.prototype.removeAllListeners.apply(this, arguments);
  if (type === 'readable' || type === undefined) process.nextTick(updateListening, this);
  return result;
};

function updateListening(stream) {
  var state = stream._readableState;
  state.readableListening = stream.listenerCount('readable') > 0;
  if (state.resumeScheduled && state.paused === false) state.flowing = true;
  else if (stream.listenerCount('data') > 0) stream.resume();
  else if (!state.readableListening) state.flowing = null;
}

Readable.prototype.resume = function resume() {
  var state = this._readableState;
  if (!state.flowing) {
    state.flowing = !state.readableListening;
    if (!state.resumeScheduled) {
      state.resumeScheduled = true;
      process.nextTick(resumeNow, this, state);
    }
  }
  state.paused = false;
  return this;
};

function resumeNow(stream, state) {
  if (!state.reading) stream.read(0);
  state.resumeScheduled = false;
  stream.emit('resume');
  incoming.flow(stream);
  if (state.flowing && !state.reading) stream.read(0);
}

Readable.prototype.pause = function pause() {
  var state = this._readableState;
  if (state.flowing !== false) {
    state.flowing = false;
    this.emit('pause');
  }
  state.paused = true;
  return this;
};
Readable.prototype.isPaused = function isPaused() {
  return this._readableState.paused === true || this._readableState.flowing === false;
};

Readable.prototype.setEncoding = function setEncoding(encoding) {
  var state = this._readableState;
  setDecoder(state, encoding);
  var content = '';
  state.buffer.forEach(function (chunk) { content += state.decoder.write(chunk); });
  state.buffer = content === '' ? [] : [content];
  state.length = content.length;
  return this;
};

// ---- Pipes

Readable.prototype.pipe = pipes.pipe;
Readable.prototype.unpipe = pipes.unpipe;

/** Takes over a stream of the old kind. */
Readable.prototype.wrap = function wrap(old) {
  var stream = this;
  var paused = false;
  old.on('data', function (chunk) {
    if (!stream.push(chunk) && old.pause) {
      paused = true;
      old.pause();
    }
  });
  old.on('end', function () { stream.push(null); });
  old.on('error', function (error) { destroying.fail(stream, error); });
  old.on('close', function () { destroying.destroyer(stream); });
  old.on('destroy', function () { destroying.destroyer(stream); });
  this._read = function () {
    if (paused && old.resume) {
      paused = false;
      old.resume();
    }
  };
  return this;
};

// ---- Iteration and operators, loaded with the first use

function later(name, script) {
  return function () { return require(script)[name].apply(this, arguments); };
}

Readable.prototype.iterator = function iterator(options) {
  return require('internal/stream/iteration').iterate(this, options);
};
Readable.prototype[Symbol.asyncDispose] = function () {
  return destroying.dispose(this, this.readableEnded);
};

if (Symbol.asyncIterator) {
  Readable.prototype[Symbol.asyncIterator] = function () { return require('internal/stream/iteration').iterate(this); };
}
Readable.from = function from(iterable, options) {
  return require('internal/stream/iteration').from(Readable, iterable, options);
};
Readable.fromWeb = function fromWeb(readable, options) {
  return require('internal/stream/web').readableFromWeb(Readable, readable, options);
};
Readable.toWeb = function toWeb(stream, options) { return require('internal/stream/web').readableToWeb(stream, options); };
Readable.wrap = function (source, options) {
  return new Readable(options).wrap(source);
};
['toArray', 'forEach', 'some', 'every', 'find', 'reduce', 'map', 'filter', 'flatMap', 'take', 'drop', 'compose',
  'asIndexedPairs'].forEach(function (name) {
  Object.defineProperty(Readable.prototype, name, {
    value: later(name, 'internal/stream/operators'), writable: true, configurable: true, enumerable: false
  });
});

// ---- Properties

function property(name, get, set) {
  Object.defineProperty(Readable.prototype, name, { configurable: true, enumerable: false, get: get, set: set });
}

property('readable', function () {
  var state = this._readableState;
  return !!state && state.readable !== false && !state.destroyed && !state.errorEmitted && !state.endEmitted;
}, function (value) { if (this._readableState) this._readableState.readable = !!value; });
property('readableDidRead', function () { return this._readableState.dataEmitted; });
property('readableAborted', function () {
  var state = this._readableState;
  return !!(state.readable !== false && (state.destroyed || state.errored) && !state.endEmitted);
});
property('readableHighWaterMark', function () { return this._readableState.highWaterMark; });
property('readableBuffer', function () { return this._readableState.buffer; });
property('readableFlowing', function () { return this._readableState.flowing; }, function (value) {
  this._readableState.flowing = value;
});
property('readableLength', function () { return this._readableState.length; });
property('readableObjectMode', function () { return !!this._readableState && this._readableState.objectMode; });
property('readableEncoding', function () { return this._readableState ? this._readableState.encoding : null; });
property('readableEnded', function () { return !!this._readableState && this._readableState.endEmitted; });

module.exports = Readable;
