/* The head of a message: its headers as text, and what follows from them for its body and its connection. */
'use strict';

var errors = require('internal/errors');
var common = require('internal/http/common');

/** All headers as pairs: of an array of pairs, a flat array, an object, or the entries of a message. */
function pairsOf(headers) {
  if (!headers) return [];
  if (!Array.isArray(headers)) {
    return Object.keys(headers).map(function (key) { return [key, headers[key]]; });
  }
  if (headers.length > 0 && Array.isArray(headers[0])) return headers;
  if (headers.length % 2 !== 0) throw errors.invalidArgValue('headers', headers);
  var pairs = [];
  for (var i = 0; i < headers.length; i += 2) pairs.push([headers[i], headers[i + 1]]);
  return pairs;
}

function Head(message, firstLine) {
  this.message = message;
  this.text = firstLine;
  this.seen = {};
}

Head.prototype.add = function add(name, value, isChecked) {
  if (!isChecked) common.validateHeaderName(name);
  var key = name.toLowerCase();
  var isList = Array.isArray(value);
  // Cookies are never joined, and neither is what does not take a list.
  if (isList && key !== 'cookie') value.forEach(function (one) { this.line(name, key, one, isChecked); }, this);
  else this.line(name, key, isList ? value.join('; ') : value, isChecked);
};

Head.prototype.line = function line(name, key, value, isChecked) {
  if (!isChecked) common.validateHeaderValue(name, value);
  this.text += name + ': ' + value + '\r\n';
  var message = this.message;
  switch (key) {
    case 'connection':
      this.seen.connection = true;
      message._removedConnection = false;
      if (common.hasWord(value, 'close')) message._last = true;
      else message.shouldKeepAlive = true;
      break;
    case 'transfer-encoding':
      this.seen.encoding = true;
      message._removedTE = false;
      if (/(?:^|\W)chunked(?:$|\W)/i.test(value)) message.chunkedEncoding = true;
      break;
    case 'content-length':
      this.seen.length = true;
      message._contentLength = +value;
      message._removedContLen = false;
      break;
    case 'keep-alive': message._defaultKeepAlive = false; break;
    case 'date': case 'expect': case 'trailer': this.seen[key] = true; break;
    default: break;
  }
};

Head.prototype.addConnection = function addConnection() {
  var message = this.message;
  if (message._removedConnection) {
    // The last if the other side cannot see where the body ends.
    message._last = !(message.shouldKeepAlive && (this.seen.length || message.useChunkedEncodingByDefault));
    return;
  }
  if (this.seen.connection) return;
  var keepsAlive = message.shouldKeepAlive && (this.seen.length || message.useChunkedEncodingByDefault || message.agent);
  if (message.maxRequestsOnConnectionReached) {
    this.text += 'Connection: close\r\n';
  } else if (keepsAlive) {
    this.text += 'Connection: keep-alive\r\n';
    if (message._keepAliveTimeout && message._defaultKeepAlive) {
      var max = ~~message._maxRequestsPerSocket > 0 ? ', max=' + message._maxRequestsPerSocket : '';
      this.text += 'Keep-Alive: timeout=' + Math.floor(message._keepAliveTimeout / 1000) + max + '\r\n';
    }
  } else {
    message._last = true;
    this.text += 'Connection: close\r\n';
  }
};

Head.prototype.addLength = function addLength() {
  var message = this.message;
  if (this.seen.length || this.seen.encoding) return;
  if (!message._hasBody) {
    message.chunkedEncoding = false;
  } else if (!message.useChunkedEncodingByDefault) {
    message._last = true;
  } else if (!this.seen.trailer && !message._removedContLen && typeof message._contentLength === 'number') {
    this.text += 'Content-Length: ' + message._contentLength + '\r\n';
  } else if (!message._removedTE) {
    this.text += 'Transfer-Encoding: chunked\r\n';
    message.chunkedEncoding = true;
  }
};

/** Makes the head of a message, which is sent with the first piece of its body. */
exports.store = function store(message, firstLine, headers) {
  var head = new Head(message, firstLine);
  var own = headers === message._out.headers && headers !== null;
  if (own) Object.keys(headers).forEach(function (key) { head.add(headers[key][0], headers[key][1], true); });
  else pairsOf(headers).forEach(function (pair) { head.add(pair[0], pair[1], false); });
  if (message.sendDate && !head.seen.date) head.text += 'Date: ' + common.utcDate() + '\r\n';
  // A body where none may be would be taken for the next message.
  if (message.chunkedEncoding && (message.statusCode === 204 || message.statusCode === 304)) {
    message.chunkedEncoding = false;
    message.shouldKeepAlive = false;
  }
  head.addConnection();
  head.addLength();
  if (message.chunkedEncoding !== true && head.seen.trailer) {
    throw errors.create(Error, 'ERR_HTTP_TRAILER_INVALID', 'Trailers are invalid with this transfer encoding');
  }
  message._header = head.text + '\r\n';
  message._headerSent = false;
  if (head.seen.expect) message._send('');
};
exports.pairsOf = pairsOf;
