/*
 * net.Socket. Its handle, `_handle`, has readStart(onRead), readStop(), write(view, callback), shutdown(callback),
 * close(callback), reset(callback), local(), remote(), setNoDelay(whether), setKeepAlive(whether, seconds), ref() and
 * unref(): a connection of the host's, or what another module puts in front of one.
 */
'use strict';

var errors = require('internal/errors');
var Duplex = require('stream').Duplex;
var connecting = require('internal/net/connecting');
var failures = require('internal/net/failures');
var timers = internalBinding('timers');

function Socket(options) {
  if (!(this instanceof Socket)) return new Socket(options);
  options = Object.assign({}, typeof options === 'number' ? { fd: options } : options);
  checkKind(options);
  prepare(this, options);
  if (options.fd !== undefined && options.fd !== null) {
    errors.validateInteger(options.fd, 'options.fd', 0, 0x7fffffff);
    require('internal/tty/descriptor_stream')(this, options.fd, { readable: options.readable !== false, writable: options.writable !== false });
    return;
  }
  var handle = options.handle;
  Duplex.call(this, {
    allowHalfOpen: !!options.allowHalfOpen, emitClose: false, autoDestroy: true, decodeStrings: true, signal: options.signal,
    readable: options.readable, writable: options.writable, highWaterMark: options.highWaterMark,
    readableHighWaterMark: options.readableHighWaterMark, writableHighWaterMark: options.writableHighWaterMark
  });
  if (handle) this._adopt(handle);
  this.on('end', onEnd);
  if (handle && options.readable !== false && !options.manualStart) {
    if (options.pauseOnCreate) this._readableState.flowing = false;
    else this.read(0);
  }
}
Object.setPrototypeOf(Socket.prototype, Duplex.prototype);
Object.setPrototypeOf(Socket, Duplex);

function checkKind(options) {
  ['objectMode', 'readableObjectMode', 'writableObjectMode'].forEach(function (name) {
    if (options[name]) throw errors.invalidArgValue('options.' + name, options[name], 'is not supported');
  });
}

function prepare(socket, options) {
  socket.connecting = false;
  socket._hadError = false;
  socket._parent = null;
  socket._host = null;
  socket._closeAfterHandlingError = false;
  socket._sockname = null;
  socket._pendingData = null;
  socket._pendingEncoding = '';
  socket.server = null;
  socket._server = null;
  var known = {
    handle: null, isReading: false, isFinished: false, timer: null, bytesRead: 0, bytesWritten: 0, peer: null,
    noDelay: !!options.noDelay, keepAlive: !!options.keepAlive, keepAliveDelay: Math.floor((options.keepAliveInitialDelay || 0) / 1000),
    onread: options.onread || null, family: 0
  };
  errors.hidden(socket, '_net', known);
}

function method(name, body) { Socket.prototype[name] = body; }

Object.defineProperty(Socket.prototype, '_handle', {
  get: function () { return this._net ? this._net.handle : null; },
  set: function (handle) { this._net.handle = handle; },
  configurable: true
});

/** Takes a handle over. */
errors.hidden(Socket.prototype, '_adopt', function (handle) {
  var known = this._net;
  // One that did not reach the other side.
  if (known.handle) known.handle.close(function () {});
  known.handle = handle;
  known.isReading = false;
  if (known.isUnrefed) handle.unref();
  if (known.noDelay) handle.setNoDelay(true);
  if (known.keepAlive) handle.setKeepAlive(true, known.keepAliveDelay);
});

// ---- Connecting

method('connect', function connect() {
  var first = arguments[0];
  var list = Array.isArray(first) && first[connecting.NORMALIZED] ? first : connecting.normalize(Array.prototype.slice.call(arguments));
  var options = list[0];
  if (options.path === undefined && options.port === undefined) {
    throw errors.coded(TypeError, 'ERR_MISSING_ARGS', 'The "options" or "port" or "path" argument must be specified');
  }
  if (this.destroyed) reopen(this);
  if (options.noDelay !== undefined) this._net.noDelay = !!options.noDelay;
  if (options.keepAlive !== undefined) this._net.keepAlive = !!options.keepAlive;
  if (options.keepAliveInitialDelay !== undefined) this._net.keepAliveDelay = Math.floor(options.keepAliveInitialDelay / 1000);
  if (list[1] !== null) this.once('connect', list[1]);
  this._unrefTimer();
  this.connecting = true;
  connecting.start(this, options);
  return this;
});

function reopen(socket) {
  prepare(socket, { noDelay: socket._net.noDelay, keepAlive: socket._net.keepAlive });
  delete socket.write;
  socket._undestroy();
}

errors.hidden(Socket.prototype, '_connected', function () {
  if (this.destroyed) return;
  this.connecting = false;
  this._sockname = null;
  this._unrefTimer();
  this.emit('connect');
  this.emit('ready');
  if (this._net.handle && !this.isPaused()) this.read(0);
});

// ---- Reading

method('_read', function (size) {
  var socket = this;
  var known = this._net;
  if (this.connecting || !known.handle) this.once('connect', function () { socket._read(size); });
  else if (!known.isReading) {
    known.isReading = true;
    known.handle.readStart(function (bytes, code) { received(socket, bytes, code); });
  }
});

function received(socket, bytes, code) {
  var known = socket._net;
  socket._unrefTimer();
  if (bytes === null) {
    known.isReading = false;
    if (code !== undefined) socket.destroy(errors.errnoException(code, 'read'));
    else {
      socket.push(null);
      socket.read(0);
    }
    return;
  }
  known.bytesRead += bytes.length;
  var goesOn = known.onread ? known.onread(socket, bytes) !== false : socket.push(bytes);
  if (!goesOn && known.handle && known.isReading) {
    known.isReading = false;
    known.handle.readStop();
  }
}

function onEnd() {
  if (!this.allowHalfOpen) this.write = writeAfterEnd;
}

function writeAfterEnd(chunk, encoding, callback) {
  if (!this.writableEnded) return Duplex.prototype.write.apply(this, arguments);
  if (typeof encoding === 'function') callback = encoding;
  var error = new Error('This socket has been ended by the other party');
  error.code = 'EPIPE';
  if (typeof callback === 'function') process.nextTick(callback, error);
  this.destroy(error);
  return false;
}

method('pause', function pause() {
  var known = this._net;
  if (known && known.onread && known.isReading && known.handle) {
    known.isReading = false;
    known.handle.readStop();
  }
  return Duplex.prototype.pause.call(this);
});
method('resume', function resume() {
  if (this._net && this._net.onread && !this.connecting && this._net.handle) this._read(0);
  return Duplex.prototype.resume.call(this);
});

method('read', function read(n) { return Duplex.prototype.read.call(this, n); });

// ---- Writing

method('_writeGeneric', function (isMany, data, encoding, callback) {
  var socket = this;
  if (this.connecting) {
    this._pendingData = data;
    this._pendingEncoding = encoding;
    var onClose = function () { callback(failures.closedBeforeConnection()); };
    this.once('connect', function () {
      socket.removeListener('close', onClose);
      socket._writeGeneric(isMany, data, encoding, callback);
    });
    this.once('close', onClose);
    return;
  }
  this._pendingData = null;
  this._pendingEncoding = '';
  if (!this._net.handle) {
    callback(failures.closed());
    return;
  }
  this._unrefTimer();
  send(this, isMany ? Buffer.concat(data.map(function (one) { return bytesOf(one.chunk, one.encoding); })) : bytesOf(data, encoding), callback);
});

function bytesOf(chunk, encoding) { return typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk; }

function send(socket, bytes, callback) {
  var known = socket._net;
  known.bytesWritten += bytes.length;
  var result = known.handle.write(bytes, function (code) {
    if (socket.destroyed) {
      callback(errors.create(Error, 'ERR_STREAM_DESTROYED', 'write'));
      return;
    }
    socket._unrefTimer();
    if (code === undefined) callback();
    else socket.destroy(errors.errnoException(code, 'write'), callback);
  });
  if (result === true) callback();
  else if (result !== false) callback(errors.errnoException(result, 'write'));
}

method('_write', function (chunk, encoding, callback) { this._writeGeneric(false, chunk, encoding, callback); });
method('_writev', function (chunks, callback) { this._writeGeneric(true, chunks, '', callback); });

method('_final', function (callback) {
  var socket = this;
  if (this.connecting) {
    this.once('connect', function () { socket._final(callback); });
    return;
  }
  if (!this._net.handle) {
    callback();
    return;
  }
  this._net.handle.shutdown(function (code) {
    callback(code === undefined || code === 'ENOTCONN' ? undefined : errors.errnoException(code, 'shutdown'));
  });
});

method('end', function end(chunk, encoding, callback) {
  Duplex.prototype.end.call(this, chunk, encoding, callback);
  return this;
});

// ---- The end

method('destroySoon', function destroySoon() {
  if (this.writable) this.end();
  if (this.writableFinished) this.destroy();
  else this.once('finish', this.destroy);
});

method('_destroy', function (exception, callback) {
  var socket = this;
  var known = this._net;
  this.connecting = false;
  if (known.timer !== null) timers.clearTimeout(known.timer);
  known.timer = null;
  var handle = known.handle;
  if (handle) {
    var isFailed = !!exception;
    known.handle = null;
    known.isReading = false;
    var closed = function () { socket.emit('close', isFailed); };
    if (known.isResetting) handle.reset(closed);
    else handle.close(closed);
    callback(exception);
  } else {
    callback(exception);
    process.nextTick(function () { socket.emit('close'); });
  }
  if (this._server) {
    this._server._connections--;
    if (this._server._emitCloseIfDrained) this._server._emitCloseIfDrained();
  }
});

method('resetAndDestroy', function resetAndDestroy() {
  var socket = this;
  if (!this._net.handle) {
    this.destroy(failures.closed());
    return this;
  }
  var reset = function () {
    socket._net.isResetting = true;
    socket.destroy();
  };
  if (this.connecting) this.once('connect', reset);
  else reset();
  return this;
});
method('_reset', function () { return this.resetAndDestroy(); });

// ---- Time

method('setTimeout', function setTimeout(msecs, callback) {
  if (this.destroyed) return this;
  this.timeout = msecs;
  msecs = failures.validateTimeout(msecs, 'msecs');
  var known = this._net;
  if (known.timer !== null) timers.clearTimeout(known.timer);
  known.timer = null;
  if (callback !== undefined) errors.validateFunction(callback, 'callback');
  if (msecs === 0) {
    if (callback !== undefined) this.removeListener('timeout', callback);
    return this;
  }
  var socket = this;
  known.timer = timers.setTimeout(function () { socket._onTimeout(); }, msecs);
  known.timer.unref();
  if (callback !== undefined) this.once('timeout', callback);
  return this;
});
method('_onTimeout', function () { this.emit('timeout'); });
method('_unrefTimer', function _unrefTimer() {
  for (var socket = this; socket; socket = socket._parent) {
    if (socket._net && socket._net.timer !== null) socket._net.timer.refresh();
  }
});

function counted(name, wanted) {
  method(name, function () {
    this._net.isUnrefed = !wanted;
    if (this._net.handle) this._net.handle[name]();
    return this;
  });
}
counted('ref', true);
counted('unref', false);

require('internal/net/details').mixInto(Socket.prototype);

module.exports = Socket;
