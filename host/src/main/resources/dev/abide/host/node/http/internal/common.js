/* What clients and servers of HTTP share: words, codes and checks. */
'use strict';

var errors = require('internal/errors');

exports.METHODS = ('ACL BIND CHECKOUT CONNECT COPY DELETE GET HEAD LINK LOCK M-SEARCH MERGE MKACTIVITY MKCALENDAR MKCOL MOVE NOTIFY OPTIONS '
  + 'PATCH POST PROPFIND PROPPATCH PURGE PUT QUERY REBIND REPORT SEARCH SOURCE SUBSCRIBE TRACE UNBIND UNLINK UNLOCK UNSUBSCRIBE').split(' ');

exports.STATUS_CODES = {
  100: 'Continue', 101: 'Switching Protocols', 102: 'Processing', 103: 'Early Hints',
  200: 'OK', 201: 'Created', 202: 'Accepted', 203: 'Non-Authoritative Information', 204: 'No Content', 205: 'Reset Content',
  206: 'Partial Content', 207: 'Multi-Status', 208: 'Already Reported', 226: 'IM Used',
  300: 'Multiple Choices', 301: 'Moved Permanently', 302: 'Found', 303: 'See Other', 304: 'Not Modified', 305: 'Use Proxy',
  307: 'Temporary Redirect', 308: 'Permanent Redirect',
  400: 'Bad Request', 401: 'Unauthorized', 402: 'Payment Required', 403: 'Forbidden', 404: 'Not Found', 405: 'Method Not Allowed',
  406: 'Not Acceptable', 407: 'Proxy Authentication Required', 408: 'Request Timeout', 409: 'Conflict', 410: 'Gone',
  411: 'Length Required', 412: 'Precondition Failed', 413: 'Payload Too Large', 414: 'URI Too Long', 415: 'Unsupported Media Type',
  416: 'Range Not Satisfiable', 417: 'Expectation Failed', 418: 'I\'m a Teapot', 421: 'Misdirected Request',
  422: 'Unprocessable Entity', 423: 'Locked', 424: 'Failed Dependency', 425: 'Too Early', 426: 'Upgrade Required',
  428: 'Precondition Required', 429: 'Too Many Requests', 431: 'Request Header Fields Too Large',
  451: 'Unavailable For Legal Reasons',
  500: 'Internal Server Error', 501: 'Not Implemented', 502: 'Bad Gateway', 503: 'Service Unavailable', 504: 'Gateway Timeout',
  505: 'HTTP Version Not Supported', 506: 'Variant Also Negotiates', 507: 'Insufficient Storage', 508: 'Loop Detected',
  509: 'Bandwidth Limit Exceeded', 510: 'Not Extended', 511: 'Network Authentication Required'
};

exports.maxHeaderSize = 16384;

var TOKEN = /^[\^_`a-zA-Z\-0-9!#$%&'*+.|~]+$/;
var BAD_VALUE = /[^\t\x20-\x7e\x80-\xff]/;

exports.isToken = function (text) { return TOKEN.test(text); };
exports.isBadValue = function (text) { return BAD_VALUE.test(text); };

exports.validateHeaderName = function validateHeaderName(name, label) {
  if (typeof name !== 'string' || !name || !TOKEN.test(name)) {
    throw errors.create(TypeError, 'ERR_INVALID_HTTP_TOKEN', (label || 'Header name') + ' must be a valid HTTP token ["' + name + '"]');
  }
};
exports.validateHeaderValue = function validateHeaderValue(name, value) {
  if (value === undefined) {
    throw errors.create(TypeError, 'ERR_HTTP_INVALID_HEADER_VALUE', 'Invalid value "' + value + '" for header "' + name + '"');
  }
  if (BAD_VALUE.test(value)) throw errors.create(TypeError, 'ERR_INVALID_CHAR', 'Invalid character in header content ["' + name + '"]');
};

/** Says that the other side has gone. */
exports.reset = function reset(message) {
  var error = new Error(message);
  error.code = 'ECONNRESET';
  return error;
};

var date = { second: 0, text: '' };

/** The time as a header has it. */
exports.utcDate = function utcDate() {
  var second = Math.floor(Date.now() / 1000);
  if (second !== date.second) date = { second: second, text: new Date(second * 1000).toUTCString() };
  return date.text;
};

/** Whether a list of words has a word, as `Connection: a, close`. */
exports.hasWord = function hasWord(text, word) {
  return String(text).toLowerCase().split(',').some(function (part) { return part.trim() === word; });
};
