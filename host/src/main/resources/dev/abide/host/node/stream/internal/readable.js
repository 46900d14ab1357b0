'use strict';

var errors = require('internal/errors');
var Stream = require('internal/stream/legacy');
var destroying = require('internal/stream/destroy');
var sizes = require('internal/stream/sizes');
var types = require('util/types');

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
    if (stream._readableState.needReadable) maybeReadMore(stream, stream._readableState);
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
  if (options.signal) require('internal/stream/ends').addAbortSignal(options.signal, stream);
}

Readable.initialize = initialize;
Object.defineProperty(Readable, 'initialize', { enumerable: false });
Readable.ReadableState = ReadableState;

Readable.prototype.destroy = destroying.destroy;
Readable.prototype._undestroy = function () {};
Readable.prototype._destroy = function (error, callback) { callback(error); };
destroying.describe(Readable.prototype);

// ---- In

Readable.prototype.push = function push(chunk, encoding) {
  return addChunk(this, chunk, encoding, false);
};
Readable.prototype.unshift = function unshift(chunk, encoding) {
  return addChunk(this, chunk, encoding, true);
};

function addChunk(stream, chunk, encoding, atFront) {
  var state = stream._readableState;
  if (!state.objectMode) {
    if (typeof chunk === 'string') {
      encoding = encoding || state.defaultEncoding;
      if (state.encoding !== encoding) {
        chunk = atFront && state.encoding ? Buffer.from(chunk, encoding).toString(state.encoding) :
            Buffer.from(chunk, encoding);
      }
    } else if (chunk !== null && chunk !== undefined && !(chunk instanceof Buffer)) {
      if (!types.isUint8Array(chunk)) {
        destroying.fail(stream, errors.invalidArgType('chunk', ['string', 'Buffer', 'Uint8Array'], chunk), false);
        return false;
      }
      chunk = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    }
  }
  if (chunk === null) {
    state.reading = false;
    onEof(stream, state);
  } else if (state.objectMode || (chunk !== undefined && chunk.length > 0)) {
    if (atFront) {
      if (state.endEmitted) destroying.fail(stream, errors.create(Error, 'ERR_STREAM_UNSHIFT_AFTER_END_EVENT'), false);
      else if (state.destroyed || state.errored) return false;
      else deliver(stream, state, chunk, true);
    } else if (state.ended) {
      destroying.fail(stream, errors.create(Error, 'ERR_STREAM_PUSH_AFTER_EOF'), false);
    } else if (state.destroyed || state.errored) {
      return false;
    } else {
      state.reading = false;
      if (state.decoder && typeof chunk !== 'string') {
        chunk = state.decoder.write(chunk);
        if (state.objectMode || chunk.length !== 0) deliver(stream, state, chunk, false);
        else maybeReadMore(stream, state);
      } else {
        deliver(stream, state, chunk, false);
      }
    }
  } else if (!atFront) {
    state.reading = false;
    maybeReadMore(stream, state);
  }
  return !state.ended && (state.length < state.highWaterMark || state.length === 0);
}

function deliver(stream, state, chunk, atFront) {
  if (state.flowing && state.length === 0 && !state.sync && stream.listenerCount('data') > 0) {
    state.awaitDrainWriters.length = 0;
    state.dataEmitted = true;
    stream.emit('data', chunk);
  } else {
    state.length += state.objectMode ? 1 : chunk.length;
    if (atFront) state.buffer.unshift(chunk);
    else state.buffer.push(chunk);
    if (state.needReadable) emitReadable(stream);
  }
  maybeReadMore(stream, state);
}

function onEof(stream, state) {
  if (state.ended) return;
  if (state.decoder) {
    var rest = state.decoder.end();
    if (rest && rest.length) {
      state.buffer.push(rest);
      state.length += state.objectMode ? 1 : rest.length;
    }
  }
  state.ended = true;
  if (state.sync) {
    emitReadable(stream);
  } else {
    state.needReadable = false;
    state.emittedReadable = true;
    emitReadableNow(stream);
  }
}

function emitReadable(stream) {
  var state = stream._readableState;
  state.needReadable = false;
  if (state.emittedReadable) return;
  state.emittedReadable = true;
  process.nextTick(emitReadableNow, stream);
}

function emitReadableNow(stream) {
  var state = stream._readableState;
  if (!state.destroyed && !state.errored && (state.length || state.ended)) {
    stream.emit('readable');
    state.emittedReadable = false;
  }
  state.needReadable = !state.flowing && !state.ended && state.length <= state.highWaterMark;
  flow(stream);
}

function maybeReadMore(stream, state) {
  if (state.readingMore || !state.constructed) return;
  state.readingMore = true;
  process.nextTick(function () {
    // As long as it is wanted and something comes.
    while (!state.reading && !state.ended &&
        (state.length < state.highWaterMark || (state.flowing && state.length === 0))) {
      var before = state.length;
      stream.read(0);
      if (before === state.length) break;
    }
    state.readingMore = false;
  });
}

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
  var asked = n;
  if (n > state.highWaterMark && !state.objectMode) state.highWaterMark = nextPowerOfTwo(n);
  if (n !== 0) state.emittedReadable = false;

  if (n === 0 && state.needReadable &&
      ((state.highWaterMark !== 0 ? state.length >= state.highWaterMark : state.length > 0) || state.ended)) {
    if (state.length === 0 && state.ended) endReadable(this);
    else emitReadable(this);
    return null;
  }
  n = wanted(n, state);
  if (n === 0 && state.ended) {
    if (state.length === 0) endReadable(this);
    return null;
  }

  var needed = state.needReadable || state.length === 0 || state.length - n < state.highWaterMark;
  if (needed && !state.ended && !state.reading && !state.destroyed && !state.errored && state.constructed) {
    state.reading = true;
    state.sync = true;
    if (state.length === 0) state.needReadable = true;
    try {
      this._read(state.highWaterMark);
    } catch (error) {
      destroying.fail(this, error);
    }
    state.sync = false;
    if (!state.reading) n = wanted(asked, state);
  }

  var result = n > 0 ? take(n, state) : null;
  if (result === null) {
    state.needReadable = state.length <= state.highWaterMark;
    n = 0;
  } else {
    state.length -= state.objectMode ? 1 : n;
    state.awaitDrainWriters.length = 0;
  }
  if (state.length === 0) {
    if (!state.ended) state.needReadable = true;
    if (asked !== n && state.ended) endReadable(this);
  }
  if (result !== null && !state.errorEmitted && !state.closeEmitted) {
    state.dataEmitted = true;
    this.emit('data', result);
  }
  return result;
};

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
    if (state.length) emitReadable(this);
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
  flow(stream);
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

function flow(stream) {
  var state = stream._readableState;
  while (state.flowing && stream.read() !== null);
}

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

Readable.prototype.pipe = function pipe(target, options) {
  var source = this;
  var state = this._readableState;
  state.pipes.push(target);
  var ends = (!options || options.end !== false) && target !== process.stdout && target !== process.stderr;
  var atEnd = ends ? function () { target.end(); } : unpipe;
  if (state.endEmitted) process.nextTick(atEnd);
  else source.once('end', atEnd);
  target.on('unpipe', onUnpipe);

  function onUnpipe(readable, info) {
    if (readable === source && info && info.hasUnpiped === false) {
      info.hasUnpiped = true;
      cleanup();
    }
  }
  function cleanup() {
    target.removeListener('close', onClose);
    target.removeListener('finish', onFinish);
    target.removeListener('drain', onDrain);
    target.removeListener('error', onError);
    target.removeListener('unpipe', onUnpipe);
    source.removeListener('end', atEnd);
    source.removeListener('data', onData);
    if (state.awaitDrainWriters.indexOf(target) >= 0) onDrain();
  }
  function onDrain() {
    var index = state.awaitDrainWriters.indexOf(target);
    if (index >= 0) state.awaitDrainWriters.splice(index, 1);
    if (state.awaitDrainWriters.length === 0 && source.listenerCount('data') > 0) source.resume();
  }
  function onData(chunk) {
    if (target.write(chunk) === false) {
      if (state.pipes.indexOf(target) >= 0 && state.awaitDrainWriters.indexOf(target) < 0) {
        state.awaitDrainWriters.push(target);
      }
      source.pause();
    }
  }
  function onError(error) {
    unpipe();
    target.removeListener('error', onError);
    if (target.listenerCount('error') === 0) {
      var writableState = target._writableState || target._readableState;
      if (writableState && !writableState.errorEmitted) destroying.fail(target, error);
      else target.emit('error', error);
    }
  }
  function onClose() {
    target.removeListener('finish', onFinish);
    unpipe();
  }
  function onFinish() {
    target.removeListener('close', onClose);
    unpipe();
  }
  function unpipe() {
    source.unpipe(target);
  }

  target.on('drain', onDrain);
  source.on('data', onData);
  target.prependListener('error', onError);
  target.once('close', onClose);
  target.once('finish', onFinish);
  target.emit('pipe', source);
  if (target.writableNeedDrain === true) {
    if (state.awaitDrainWriters.indexOf(target) < 0) state.awaitDrainWriters.push(target);
    source.pause();
  } else if (!state.flowing) {
    source.resume();
  }
  return target;
};

Readable.prototype.unpipe = function unpipe(target) {
  var state = this._readableState;
  var source = this;
  if (state.pipes.length === 0) return this;
  if (!target) {
    var all = state.pipes;
    state.pipes = [];
    this.pause();
    all.forEach(function (one) { one.emit('unpipe', source, { hasUnpiped: false }); });
    return this;
  }
  var index = state.pipes.indexOf(target);
  if (index < 0) return this;
  state.pipes.splice(index, 1);
  if (state.pipes.length === 0) this.pause();
  target.emit('unpipe', this, { hasUnpiped: false });
  return this;
};

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

// ---- Iteration

function iterate(stream, options) {
  var failure;
  var over = false;
  var waiting = null;
  function wake() {
    if (waiting) {
      var one = waiting;
      waiting = null;
      one();
    }
  }
  stream.on('readable', wake);
  require('internal/stream/ends').finished(stream, { writable: false }, function (error) {
    over = true;
    failure = error || null;
    wake();
  });
  function next() {
    return new Promise(function (resolve, reject) {
      function attempt() {
        var chunk = stream.destroyed ? null : stream.read();
        if (chunk !== null) resolve({ value: chunk, done: false });
        else if (failure) reject(failure);
        else if (over) resolve({ value: undefined, done: true });
        else waiting = attempt;
      }
      attempt();
    });
  }
  var iterator = {
    next: next,
    'return': function () {
      if (!options || options.destroyOnReturn !== false) destroying.destroyer(stream, null);
      over = true;
      return Promise.resolve({ value: undefined, done: true });
    }
  };
  if (Symbol.asyncIterator) iterator[Symbol.asyncIterator] = function () { return this; };
  return iterator;
}

Readable.prototype.iterator = function iterator(options) { return iterate(this, options); };
if (Symbol.asyncIterator) {
  Readable.prototype[Symbol.asyncIterator] = function () { return iterate(this); };
}

Readable.prototype.toArray = function toArray() {
  var stream = this;
  return new Promise(function (resolve, reject) {
    var all = [];
    stream.on('data', function (chunk) { all.push(chunk); });
    require('internal/stream/ends').finished(stream, { writable: false }, function (error) {
      if (error) reject(error);
      else resolve(all);
    });
  });
};

Readable.from = function from(iterable, options) {
  var settings = { objectMode: true, highWaterMark: 1 };
  for (var key in options) settings[key] = options[key];
  var pulling = false;
  if (typeof iterable === 'string' || iterable instanceof Buffer) {
    settings.read = function () {
      this.push(iterable);
      this.push(null);
    };
    return new Readable(settings);
  }
  var iterator;
  if (iterable && Symbol.asyncIterator && iterable[Symbol.asyncIterator]) iterator = iterable[Symbol.asyncIterator]();
  else if (iterable && iterable[Symbol.iterator]) iterator = iterable[Symbol.iterator]();
  else throw errors.invalidArgType('iterable', ['Iterable'], iterable);

  function pull(stream) {
    Promise.resolve().then(function () { return iterator.next(); }).then(function (step) {
      return Promise.resolve(step.value).then(function (value) {
        if (step.done) {
          stream.push(null);
          return;
        }
        if (value === null) throw errors.create(TypeError, 'ERR_STREAM_NULL_VALUES');
        if (stream.push(value)) pull(stream);
        else pulling = false;
      });
    }).then(undefined, function (error) { stream.destroy(error); });
  }
  settings.read = function () {
    if (pulling) return;
    pulling = true;
    pull(this);
  };
  settings.destroy = function (error, callback) {
    var close = iterator['return'];
    Promise.resolve(typeof close === 'function' && pulling ? close.call(iterator) : undefined)
      .then(function () { process.nextTick(callback, error); }, function (e) { process.nextTick(callback, e || error); });
  };
  return new Readable(settings);
};
Readable.fromWeb = function fromWeb(readable, options) { return require('internal/stream/web').readableFromWeb(Readable, readable, options); };
Readable.toWeb = function toWeb(stream, options) { return require('internal/stream/web').readableToWeb(stream, options); };
Readable.wrap = function (source, options) {
  return new Readable(options).wrap(source);
};

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
