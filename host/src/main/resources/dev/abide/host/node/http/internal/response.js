/* http.ServerResponse. */
'use strict';

var errors = require('internal/errors');
var common = require('internal/http/common');
var OutgoingMessage = require('internal/http/outgoing');
var pairsOf = require('internal/http/head').pairsOf;
var sent = require('internal/http/headers').sent;

function ServerResponse(request, options) {
  if (!(this instanceof ServerResponse)) return new ServerResponse(request, options);
  OutgoingMessage.call(this, options);
  if (request.method === 'HEAD') this._hasBody = false;
  this.req = request;
  this.sendDate = true;
  this._sent100 = false;
  this._expect_continue = false;
  if (request.httpVersionMajor < 1 || request.httpVersionMinor < 1) {
    this.useChunkedEncodingByDefault = /(?:^|\W)chunked(?:$|\W)/i.test(request.headers.te);
    this.shouldKeepAlive = false;
  }
}
Object.setPrototypeOf(ServerResponse.prototype, OutgoingMessage.prototype);
Object.setPrototypeOf(ServerResponse, OutgoingMessage);
ServerResponse.prototype.statusCode = 200;
ServerResponse.prototype.statusMessage = undefined;

function onSocketClose() {
  var response = this._httpMessage;
  if (!response) return;
  response.destroyed = true;
  response._closed = true;
  response.emit('close');
}

ServerResponse.prototype.assignSocket = function assignSocket(socket) {
  if (socket._httpMessage) {
    throw errors.create(Error, 'ERR_HTTP_SOCKET_ASSIGNED', 'ServerResponse has an already assigned socket');
  }
  socket._httpMessage = this;
  socket.on('close', onSocketClose);
  this.socket = socket;
  this.emit('socket', socket);
  this._flush();
};

ServerResponse.prototype.detachSocket = function detachSocket(socket) {
  socket.removeListener('close', onSocketClose);
  socket._httpMessage = null;
  this.socket = null;
};

ServerResponse.prototype._finish = function _finish() { OutgoingMessage.prototype._finish.call(this); };

// ---- The head

ServerResponse.prototype._implicitHeader = function _implicitHeader() { this.writeHead(this.statusCode); };

ServerResponse.prototype.writeHead = function writeHead(statusCode, reason, headers) {
  if (this._header) throw sent('write');
  var given = statusCode;
  statusCode |= 0;
  if (statusCode < 100 || statusCode > 999) {
    throw errors.create(RangeError, 'ERR_HTTP_INVALID_STATUS_CODE', 'Invalid status code: ' + given);
  }
  if (typeof reason === 'string') {
    this.statusMessage = reason;
  } else {
    if (!this.statusMessage) this.statusMessage = common.STATUS_CODES[statusCode] || 'unknown';
    if (headers === undefined || headers === null) headers = reason;
  }
  this.statusCode = statusCode;
  var all = merged(this, headers);
  if (common.isBadValue(this.statusMessage)) throw errors.create(TypeError, 'ERR_INVALID_CHAR', 'Invalid character in statusMessage');
  if (statusCode === 204 || statusCode === 304 || (statusCode >= 100 && statusCode <= 199)) this._hasBody = false;
  // The client may send its body or not, so that nobody knows where the next request begins.
  if (this._expect_continue && !this._sent100) this.shouldKeepAlive = false;
  this._storeHeader('HTTP/1.1 ' + statusCode + ' ' + this.statusMessage + '\r\n', all);
  return this;
};
ServerResponse.prototype.writeHeader = ServerResponse.prototype.writeHead;

/** The headers of the message with those of writeHead, which win. */
function merged(response, headers) {
  if (response._out.headers === null) return headers;
  if (headers) {
    var pairs = pairsOf(headers);
    var isList = Array.isArray(headers);
    if (isList) pairs.forEach(function (pair) { response.removeHeader(pair[0]); });
    pairs.forEach(function (pair) {
      if (!pair[0]) return;
      if (isList) response.appendHeader(pair[0], pair[1]);
      else response.setHeader(pair[0], pair[1]);
    });
  }
  return response._out.headers;
}

// ---- What goes before it

ServerResponse.prototype.writeContinue = function writeContinue(callback) {
  this._writeRaw('HTTP/1.1 100 Continue\r\n\r\n', 'ascii', callback);
  this._sent100 = true;
};
ServerResponse.prototype.writeProcessing = function writeProcessing(callback) {
  this._writeRaw('HTTP/1.1 102 Processing\r\n\r\n', 'ascii', callback);
};
ServerResponse.prototype.writeEarlyHints = function writeEarlyHints(hints, callback) {
  errors.validateObject(hints, 'hints');
  if (hints.link === null || hints.link === undefined) return;
  var links = [].concat(hints.link);
  links.forEach(function (link) {
    if (!/^(?:<[^>]*>)(?:\s*;\s*[^;"\s]+(?:=(")?[^;"\s]*\1)?)*$/.test(link)) {
      throw errors.invalidArgValue('hints', link, 'must be an array or string of format "</styles.css>; rel=preload; as=style"');
    }
  });
  if (links.length === 0) return;
  var text = 'HTTP/1.1 103 Early Hints\r\nLink: ' + links.join(', ') + '\r\n';
  Object.keys(hints).forEach(function (name) {
    if (name !== 'link') text += name + ': ' + hints[name] + '\r\n';
  });
  this._writeRaw(text + '\r\n', 'ascii', callback);
};

module.exports = ServerResponse;
