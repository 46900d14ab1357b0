/* http.OutgoingMessage: what is written for a request or a response. Its head is made in internal/http/head. */
'use strict';

var Stream = require('stream').Stream;
var errors = require('internal/errors');
var common = require('internal/http/common');
var head = require('internal/http/head');
var sizes = require('internal/stream/sizes');

function nothing() {}

function OutgoingMessage(options) {
  if (!(this instanceof OutgoingMessage)) return new OutgoingMessage(options);
  Stream.call(this);
  this.outputData = [];
  this.outputSize = 0;
  this.writable = true;
  this.destroyed = false;
  this._last = false;
  this.chunkedEncoding = false;
  this.shouldKeepAlive = true;
  this.maxRequestsOnConnectionReached = false;
  this._defaultKeepAlive = true;
  this.useChunkedEncodingByDefault = true;
  this.sendDate = false;
  this._removedConnection = false;
  this._removedContLen = false;
  this._removedTE = false;
  this.strictContentLength = false;
  this._contentLength = null;
  this._hasBody = true;
  this._trailer = '';
  this.finished = false;
  this._headerSent = false;
  this._closed = false;
  this.socket = null;
  this._header = null;
  this._keepAliveTimeout = 0;
  this._onPendingData = nothing;
  errors.hidden(this, '_out', {
    headers: null, errored: null, needsDrain: false, corked: 0, chunks: [], chunkBytes: 0, bytes: 0,
    highWaterMark: (options && options.highWaterMark) || sizes.getDefault()
  });
}
Object.setPrototypeOf(OutgoingMessage.prototype, Stream.prototype);
Object.setPrototypeOf(OutgoingMessage, Stream);
require('internal/http/headers').mixInto(OutgoingMessage.prototype);

function method(name, body) { OutgoingMessage.prototype[name] = body; }

// ---- Sending

/** Sends bytes or text, with the head in front if it has not been sent. */
method('_send', function _send(data, encoding, callback, byteLength) {
  if (!this._headerSent) {
    var header = this._header;
    this._headerSent = true;
    if (typeof data === 'string' && (encoding === 'utf8' || encoding === 'latin1' || !encoding) && !/[^\0-\x7f]/.test(header)) {
      data = header + data;
    } else if (this.socket && this.socket._httpMessage === this && this.socket.writable) {
      this.socket.write(header, 'latin1');
    } else {
      this.outputData.unshift({ data: header, encoding: 'latin1', callback: null });
      this.outputSize += header.length;
      this._onPendingData(header.length);
    }
  }
  return this._writeRaw(data, encoding, callback, byteLength);
});

method('_writeRaw', function _writeRaw(data, encoding, callback) {
  var socket = this.socket;
  if (socket && socket.destroyed) return false;
  if (typeof encoding === 'function') {
    callback = encoding;
    encoding = null;
  }
  if (socket && socket._httpMessage === this && socket.writable) {
    if (this.outputData.length > 0) this._flushOutput(socket);
    return socket.write(data, encoding, callback);
  }
  this.outputData.push({ data: data, encoding: encoding, callback: callback });
  this.outputSize += data.length;
  this._onPendingData(data.length);
  return this.outputSize < this._out.highWaterMark;
});

method('_storeHeader', function _storeHeader(firstLine, headers) { head.store(this, firstLine, headers); });
method('_implicitHeader', function _implicitHeader() {
  throw errors.create(Error, 'ERR_METHOD_NOT_IMPLEMENTED', '_implicitHeader()');
});

function lengthOf(chunk, encoding) { return typeof chunk === 'string' ? Buffer.byteLength(chunk, encoding) : chunk.byteLength; }

method('write', function write(chunk, encoding, callback) {
  if (typeof encoding === 'function') {
    callback = encoding;
    encoding = null;
  }
  var goesOn = writeChunk(this, chunk, encoding, callback, false);
  if (!goesOn) this._out.needsDrain = true;
  return goesOn;
});

function refuse(message, error, callback) {
  if (message.destroyed) {
    process.nextTick(typeof callback === 'function' ? callback : nothing, error);
  } else {
    process.nextTick(function () {
      if (typeof callback === 'function') callback(error);
      message.emit('error', error);
    });
  }
  return false;
}

function writeChunk(message, chunk, encoding, callback, isLast) {
  if (typeof callback !== 'function') callback = nothing;
  if (chunk === null) throw errors.create(TypeError, 'ERR_STREAM_NULL_VALUES');
  if (typeof chunk !== 'string' && !require('util/types').isUint8Array(chunk)) {
    throw errors.invalidArgType('chunk', ['string', 'Buffer', 'Uint8Array'], chunk);
  }
  if (message.finished) return refuse(message, errors.create(Error, 'ERR_STREAM_WRITE_AFTER_END'), callback);
  if (message.destroyed) return refuse(message, errors.create(Error, 'ERR_STREAM_DESTROYED', 'write'), callback);
  var size = lengthOf(chunk, encoding);
  checkLength(message, size, isLast);
  if (!message._header) {
    if (isLast) message._contentLength = size;
    message._implicitHeader();
  }
  if (!message._hasBody) {
    if (message.rejectNonStandardBodyWrites) {
      throw errors.create(Error, 'ERR_HTTP_BODY_NOT_ALLOWED', 'Adding content for this request method or response status is not allowed.');
    }
    process.nextTick(callback);
    return true;
  }
  if (!isLast) corkForTurn(message);
  return message.chunkedEncoding ? sendChunk(message, chunk, encoding, callback, size) : message._send(chunk, encoding, callback, size);
}

function checkLength(message, size, isLast) {
  if (!message.strictContentLength || message._contentLength === null || message.chunkedEncoding || !message._hasBody) return;
  message._out.bytes += size;
  if (message._out.bytes > message._contentLength || (isLast && message._out.bytes !== message._contentLength)) {
    throw wrongLength(message._out.bytes, message._contentLength);
  }
}

function wrongLength(actual, expected) {
  return errors.create(Error, 'ERR_HTTP_CONTENT_LENGTH_MISMATCH',
    "Response body's content-length of " + actual + ' byte(s) does not match the content-length of ' + expected + ' byte(s) set in header');
}

// What one turn writes goes together.
function corkForTurn(message) {
  var socket = message.socket;
  if (!socket || socket.writableCorked) return;
  socket.cork();
  process.nextTick(function () { socket.uncork(); });
}

function sendChunk(message, chunk, encoding, callback, size) {
  if (size === 0) {
    process.nextTick(callback);
    return true;
  }
  message._send(size.toString(16) + '\r\n', 'latin1', null);
  message._send(chunk, encoding, null);
  return message._send('\r\n', 'latin1', callback);
}

method('addTrailers', function addTrailers(headers) {
  this._trailer = '';
  var isList = Array.isArray(headers);
  var message = this;
  (isList ? headers : Object.keys(headers)).forEach(function (entry) {
    var name = isList ? entry[0] : entry;
    var value = isList ? entry[1] : headers[entry];
    common.validateHeaderName(name, 'Trailer name');
    (Array.isArray(value) ? value : [value]).forEach(function (one) {
      if (common.isBadValue(one)) throw errors.create(TypeError, 'ERR_INVALID_CHAR', 'Invalid character in trailer content ["' + name + '"]');
      message._trailer += name + ': ' + one + '\r\n';
    });
  });
});

// ---- The end

method('end', function end(chunk, encoding, callback) {
  if (typeof chunk === 'function') {
    callback = chunk;
    chunk = encoding = null;
  } else if (typeof encoding === 'function') {
    callback = encoding;
    encoding = null;
  }
  var hasChunk = chunk !== null && chunk !== undefined;
  if (this.finished) {
    endAgain(this, hasChunk, callback);
    return this;
  }
  if (hasChunk) {
    if (this.socket) this.socket.cork();
    writeChunk(this, chunk, encoding, null, true);
  } else if (!this._header) {
    if (this.socket) this.socket.cork();
    this._contentLength = 0;
    this._implicitHeader();
  }
  if (typeof callback === 'function') this.once('finish', callback);
  if (this.strictContentLength && this._contentLength !== null && this._hasBody && !this.chunkedEncoding && !hasChunk && this._out.bytes !== this._contentLength) {
    throw wrongLength(this._out.bytes, this._contentLength);
  }
  sendEnd(this, hasChunk);
  return this;
});

function endAgain(message, hasChunk, callback) {
  if (hasChunk) {
    refuse(message, errors.create(Error, 'ERR_STREAM_WRITE_AFTER_END'), callback);
    return;
  }
  if (typeof callback !== 'function') return;
  if (message.writableFinished) callback(errors.create(Error, 'ERR_STREAM_ALREADY_FINISHED', 'end'));
  else message.once('finish', callback);
}

function sendEnd(message, hasChunk) {
  function finished() { onFinish(message); }
  if (message._hasBody && message.chunkedEncoding) {
    message._send('0\r\n' + message._trailer + '\r\n', 'latin1', finished);
  } else if (!message._headerSent || message.writableLength || hasChunk) {
    message._send('', 'latin1', finished);
  } else {
    process.nextTick(finished);
  }
  var socket = message.socket;
  if (socket) {
    // In one piece, also what write has corked.
    if (socket._writableState) socket._writableState.corked = Math.min(socket._writableState.corked, 1);
    socket.uncork();
  }
  message._out.corked = 0;
  message.finished = true;
  if (message.outputData.length === 0 && socket && socket._httpMessage === message) message._finish();
}

function onFinish(message) {
  if (message.socket && message.socket._hadError) return;
  message.emit('finish');
}

method('_finish', function _finish() { this.emit('prefinish'); });

/** Sends what was written before there was a socket. */
method('_flush', function _flush() {
  var socket = this.socket;
  if (!socket || !socket.writable) return;
  var goesOn = this._flushOutput(socket);
  if (this.finished) this._finish();
  else if (goesOn && this._out.needsDrain) {
    this._out.needsDrain = false;
    this.emit('drain');
  }
});

method('_flushOutput', function _flushOutput(socket) {
  while (this._out.corked > 0) {
    this._out.corked--;
    socket.cork();
  }
  var waiting = this.outputData;
  if (waiting.length === 0) return undefined;
  var goesOn;
  socket.cork();
  waiting.forEach(function (one) { goesOn = socket.write(one.data, one.encoding, one.callback); });
  socket.uncork();
  this.outputData = [];
  this._onPendingData(-this.outputSize);
  this.outputSize = 0;
  return goesOn;
});

method('flushHeaders', function flushHeaders() {
  if (!this._header) this._implicitHeader();
  this._send('');
});

method('destroy', function destroy(error) {
  if (this.destroyed) return this;
  this.destroyed = true;
  this._out.errored = error || null;
  if (this.socket) this.socket.destroy(error);
  else this.once('socket', function (socket) { socket.destroy(error); });
  return this;
});

method('setTimeout', function setTimeout(msecs, callback) {
  if (callback) this.on('timeout', callback);
  if (this.socket) this.socket.setTimeout(msecs);
  else this.once('socket', function (socket) { socket.setTimeout(msecs); });
  return this;
});
method('cork', function cork() {
  if (this.socket) this.socket.cork();
  else this._out.corked++;
});
method('uncork', function uncork() {
  if (this.socket) this.socket.uncork();
  else if (this._out.corked > 0) this._out.corked--;
});
method('pipe', function pipe() { this.emit('error', errors.create(Error, 'ERR_STREAM_CANNOT_PIPE')); });
errors.hidden(OutgoingMessage.prototype, Symbol['for']('nodejs.rejection'), function (error) { this.destroy(error); });

// ---- Properties

function property(name, get, set) {
  Object.defineProperty(OutgoingMessage.prototype, name, { configurable: true, enumerable: false, get: get, set: set });
}
property('connection', function () { return this.socket; }, function (socket) { this.socket = socket; });
property('headersSent', function () { return !!this._header; });
property('errored', function () { return this._out.errored; });
property('closed', function () { return this._closed; });
property('writableEnded', function () { return this.finished; });
property('writableFinished', function () {
  return this.finished && this.outputSize === 0 && (!this.socket || this.socket.writableLength === 0);
});
property('writableObjectMode', function () { return false; });
property('writableLength', function () { return this.outputSize + (this.socket ? this.socket.writableLength : 0); });
property('writableHighWaterMark', function () { return this.socket ? this.socket.writableHighWaterMark : this._out.highWaterMark; });
property('writableCorked', function () { return this.socket ? this.socket.writableCorked : this._out.corked; });
property('writableNeedDrain', function () { return !this.destroyed && !this.finished && this._out.needsDrain; });

module.exports = OutgoingMessage;
