/*
 * The parser of messages: that of http-parser-js, which is ECMAScript 5 and takes more than Node's does. What Node
 * refuses and it lets pass, and what Node calls a failure, is here.
 */
'use strict';

var common = require('internal/http/common');
var HTTPParser = require('webjar:http-parser-js').HTTPParser;

HTTPParser.encoding = 'latin1';
// Having asked for it, the arguments of onHeadersComplete are those of today.
void HTTPParser.kOnExecute;
if (HTTPParser.methods.indexOf('QUERY') < 0) HTTPParser.methods.push('QUERY');

var REASONS = {
  HPE_INVALID_METHOD: 'Invalid method encountered',
  HPE_INVALID_CONSTANT: 'Expected HTTP/',
  HPE_INVALID_HEADER_TOKEN: 'Invalid header token',
  HPE_INVALID_CHUNK_SIZE: 'Invalid character in chunk size',
  HPE_UNEXPECTED_CONTENT_LENGTH: 'Duplicate Content-Length',
  HPE_INVALID_CONTENT_LENGTH: 'Invalid character in Content-Length',
  HPE_INVALID_TRANSFER_ENCODING: 'Request has invalid `Transfer-Encoding`',
  HPE_CR_EXPECTED: 'Missing expected CR after header value',
  HPE_LF_EXPECTED: 'Missing expected LF after header value',
  HPE_HEADER_OVERFLOW: 'Header overflow',
  HPE_STRICT: 'Expected LF after chunk data',
  HPE_INVALID_EOF_STATE: 'Invalid EOF state'
};

/** Reads the messages of one connection: requests or responses. */
function Parser(isServer, options) {
  HTTPParser.call(this, isServer ? HTTPParser.REQUEST : HTTPParser.RESPONSE);
  // It counts what follows a head, too, so that we count ourselves.
  this.maxHeaderSize = Infinity;
  this.headLimit = options.maxHeaderSize || common.maxHeaderSize;
  this.headBytes = 0;
  this.isServer = isServer;
  this.incoming = null;
  this.outgoing = null;
  this.maxHeaderPairs = 2000;
  this.onIncoming = null;
  this.socket = null;
  this.pendingTrailers = [];
  this.added = -1;
}
Parser.prototype = Object.create(HTTPParser.prototype);
Parser.prototype.constructor = Parser;
// It calls its own constructor for each further message.
Parser.prototype.reinitialize = function (type) {
  HTTPParser.prototype.initialize.call(this, type);
};

function failure(code, reason) {
  reason = reason || REASONS[code];
  var error = new Error('Parse Error: ' + reason);
  error.code = code;
  error.reason = reason;
  return error;
}

// ---- What is stricter here

Parser.prototype.parseHeader = function (line, headers) {
  var colon = line.indexOf(':');
  var isContinued = /^[ \t]/.test(line) && headers.length > 0 && !this.isServer;
  if (line.indexOf('\r') >= 0) throw failure('HPE_LF_EXPECTED');
  if (this.isServer && headers.length > 0 && /^[ \t]/.test(line)) {
    throw failure('HPE_INVALID_HEADER_TOKEN', 'Unexpected whitespace after header value');
  }
  if (!isContinued && (colon <= 0 || !common.isToken(line.slice(0, colon)) || /[\0-\x08\x0a-\x1f\x7f]/.test(line))) {
    throw failure('HPE_INVALID_HEADER_TOKEN');
  }
  var name = line.slice(0, colon).toLowerCase();
  var value = line.slice(colon + 1).trim();
  if (name === 'content-length') checkLength(headers, value);
  HTTPParser.prototype.parseHeader.call(this, line, headers);
  if (name === 'transfer-encoding') this.checkEncoding(headers, value.toLowerCase());
};

function has(headers, name) {
  for (var i = 0; i < headers.length; i += 2) {
    if (headers[i].toLowerCase() === name) return true;
  }
  return false;
}

// Where two readers do not agree about the length of a request, one can be hidden in the body of another.
function checkLength(headers, value) {
  if (!/^\d+$/.test(value)) throw failure('HPE_INVALID_CONTENT_LENGTH');
  if (has(headers, 'content-length')) throw failure('HPE_UNEXPECTED_CONTENT_LENGTH');
  if (has(headers, 'transfer-encoding')) throw failure('HPE_INVALID_CONTENT_LENGTH', "Content-Length can't be present with Transfer-Encoding");
}

/** Chunks come last; the parser knows them only where they are alone, and hears so once more. */
Parser.prototype.checkEncoding = function (headers, value) {
  if (has(headers, 'content-length')) {
    throw failure('HPE_INVALID_TRANSFER_ENCODING', "Transfer-Encoding can't be present with Content-Length");
  }
  var isChunked = /(^|,)\s*chunked$/.test(value);
  if (!isChunked && this.isServer) throw failure('HPE_INVALID_TRANSFER_ENCODING');
  if (isChunked && value !== 'chunked') {
    this.added = headers.length;
    headers.push('transfer-encoding', 'chunked');
  }
};

var OF_HEADS = ['REQUEST_LINE', 'RESPONSE_LINE', 'HEADER', 'BODY_CHUNKTRAILERS'];

Parser.prototype.consumeLine = function () {
  var line = HTTPParser.prototype.consumeLine.call(this);
  if (OF_HEADS.indexOf(this.state) < 0) return line;
  var length = line === undefined ? this.line.length : line.length;
  if (this.headBytes + length > this.headLimit) throw failure('HPE_HEADER_OVERFLOW');
  if (line === undefined) return line;
  this.headBytes += length;
  var hasReturn = this.offset < 2 || this.chunk[this.offset - 2] === 13;
  if (line && this.isServer && this.state === 'HEADER' && !hasReturn) throw failure('HPE_CR_EXPECTED');
  return line;
};

var CHUNK_HEAD = /^[0-9a-fA-F]+[ \t]*(;.*)?$/;

Parser.prototype.BODY_CHUNKHEAD = function () {
  var before = this.line;
  var at = this.offset;
  var line = this.consumeLine();
  if (line === undefined) return undefined;
  if (!CHUNK_HEAD.test(line)) throw failure('HPE_INVALID_CHUNK_SIZE');
  this.line = before;
  this.offset = at;
  return HTTPParser.prototype.BODY_CHUNKHEAD.call(this);
};

// ---- Events of the parser

Parser.prototype[HTTPParser.kOnHeaders] = function (headers) { this.pendingTrailers = headers; };

Parser.prototype[HTTPParser.kOnHeadersComplete] = function (major, minor, headers, method, url, status, reason, upgrade, keepAlive) {
  var IncomingMessage = require('internal/http/incoming');
  var Message = (this.server && this.server.IncomingMessage) || IncomingMessage;
  this.headBytes = 0;
  if (this.added >= 0) headers.splice(this.added, 2);
  this.added = -1;
  var incoming = this.incoming = new Message(this.socket);
  incoming.httpVersionMajor = major;
  incoming.httpVersionMinor = minor;
  incoming.httpVersion = major + '.' + minor;
  incoming.joinDuplicateHeaders = !!(this.joinDuplicateHeaders);
  incoming.upgrade = !!upgrade;
  incoming.url = this.isServer ? url : '';
  incoming._addHeaderLines(headers, Math.min(headers.length, this.maxHeaderPairs > 0 ? this.maxHeaderPairs : headers.length));
  if (this.isServer) {
    incoming.method = HTTPParser.methods[method];
  } else {
    incoming.statusCode = status;
    incoming.statusMessage = reason;
  }
  return this.onIncoming(incoming, keepAlive);
};

Parser.prototype[HTTPParser.kOnBody] = function (bytes) {
  var incoming = this.incoming;
  if (incoming === null || incoming._dumped) return;
  if (!incoming.push(bytes) && this.socket) {
    incoming._pausesSocket = true;
    this.socket.pause();
  }
};

Parser.prototype[HTTPParser.kOnMessageComplete] = function () {
  var incoming = this.incoming;
  if (incoming === null) return;
  incoming.complete = true;
  if (this.pendingTrailers.length > 0) incoming._addHeaderLines(this.pendingTrailers, this.pendingTrailers.length);
  this.pendingTrailers = [];
  this.headBytes = 0;
  incoming.push(null);
  if (incoming._pausesSocket && this.socket) {
    incoming._pausesSocket = false;
    this.socket.resume();
  }
};

// ---- Running it

function named(error, parser) {
  if (error.reason) return error;
  if (error.code === 'HPE_INVALID_CONSTANT' && parser.isServer) return failure('HPE_INVALID_METHOD');
  if (REASONS[error.code]) return failure(error.code);
  if (error.message === 'invalid request method') return failure('HPE_INVALID_METHOD');
  if (error.message === 'max header size exceeded') return failure('HPE_HEADER_OVERFLOW');
  if (error.message === 'Expected empty line') return failure('HPE_STRICT');
  if (error.message === 'invalid state for EOF') return failure('HPE_INVALID_EOF_STATE');
  return error;
}

/** Takes bytes; returns how many it took, or what is wrong with them. */
Parser.prototype.take = function take(bytes) {
  var result = this.execute(bytes, 0, bytes.length);
  if (!(result instanceof Error)) return result;
  var error = named(result, this);
  error.bytesParsed = this.offset || 0;
  error.rawPacket = bytes;
  return error;
};

/** Ends; returns what is wrong about that, or undefined. */
Parser.prototype.conclude = function conclude() {
  // Nothing has begun.
  if ((this.state === 'REQUEST_LINE' || this.state === 'RESPONSE_LINE') && this.line === '') return undefined;
  var result = this.state === 'REQUEST_LINE' || this.state === 'RESPONSE_LINE' ? new Error('invalid state for EOF') : this.finish();
  return result instanceof Error ? named(result, this) : undefined;
};

module.exports = Parser;
