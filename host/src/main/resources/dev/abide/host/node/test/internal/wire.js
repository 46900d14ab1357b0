/*
 * Events on the way from a process that runs a file to the one that reports: on the standard output, among what the
 * file prints. Each is the bytes FF 0F, which no UTF-8 text has, its length in four bytes, and itself as V8 writes it.
 */
'use strict';

var HEAD = 6;
var CONSTRUCTORS = {
  EvalError: EvalError, RangeError: RangeError, ReferenceError: ReferenceError, SyntaxError: SyntaxError, TypeError: TypeError,
  URIError: URIError
};

/** Errors lose most of what they carry when they are copied, so they go as plain objects. */
function packed(error, depth) {
  return {
    name: String(error.name), message: String(error.message), stack: error.stack,
    cause: 'cause' in error ? { isError: isError(error.cause) && depth < 8, value: undefined } : undefined, own: {}
  };
}

function isError(value) {
  return value instanceof Error || require('util/types').isNativeError(value);
}

function isCopyable(value) {
  try {
    require('v8').serialize(value);
    return true;
  } catch (error) {
    return false;
  }
}

function pack(error, depth) {
  var result = packed(error, depth);
  var cause = error.cause;
  if (result.cause) {
    result.cause.value = result.cause.isError ? pack(cause, depth + 1) : isCopyable(cause) ? cause : inspected(cause);
  }
  var own = {};
  Object.keys(error).forEach(function (key) {
    if (key !== 'cause') own[key] = error[key];
  });
  // All or nothing: half an assertion would mislead.
  if (isCopyable(own)) result.own = own;
  return result;
}

function inspected(value) {
  return require('internal/util/inspect').inspect(value);
}

function unpack(value) {
  var hidden = require('internal/errors').hidden;
  var Constructor = CONSTRUCTORS[value.name] || Error;
  var error = new Constructor(value.message);
  hidden(error, 'stack', value.stack);
  if (error.name !== value.name) hidden(error, 'name', value.name);
  Object.keys(value.own).forEach(function (key) { error[key] = value.own[key]; });
  if (value.cause) {
    var cause = value.cause.isError ? unpack(value.cause.value) : value.cause.value;
    if (value.own.code === 'ERR_TEST_FAILURE') error.cause = cause;
    else hidden(error, 'cause', cause);
  }
  return error;
}

function withError(data, convert) {
  if (!data.details || !isObject(data.details.error)) return data;
  return Object.assign({}, data, { details: Object.assign({}, data.details, { error: convert(data.details.error) }) });
}

function isObject(value) {
  return value !== null && typeof value === 'object';
}

exports.encode = function encode(event) {
  var bytes = require('v8').serialize({ type: event.type, data: withError(event.data, function (error) { return pack(error, 0); }) });
  var head = Buffer.from([0xff, 0x0f, 0, 0, 0, 0]);
  head.writeUInt32BE(bytes.length, 2);
  return Buffer.concat([head, bytes]);
};

/** A reporter that writes events for a reader in another process. */
exports.reporter = function (source) {
  return require('internal/test/reporting').mapped(source, '', exports.encode, function () { return ''; });
};

/** Reads a stream of bytes: what is an event goes to one function, other text to another. */
function Reader(onEvent, onText) {
  this.rest = Buffer.alloc(0);
  this.decoder = new (require('string_decoder').StringDecoder)('utf8');
  this.onEvent = onEvent;
  this.onText = onText;
}

Reader.prototype.add = function (chunk) {
  this.rest = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
  while (this.rest.length > 0 && this.step());
};

// Takes what is complete from the front; tells whether there was anything.
Reader.prototype.step = function () {
  var rest = this.rest;
  var at = rest.indexOf(0xff);
  if (at === 0 && rest.length > 1 && rest[1] !== 0x0f) at = rest.indexOf(0xff, 1);
  if (at !== 0) {
    var text = this.decoder.write(at < 0 ? rest : rest.subarray(0, at));
    if (text !== '') this.onText(text);
    this.rest = at < 0 ? Buffer.alloc(0) : rest.subarray(at);
    return true;
  }
  if (rest.length < HEAD || rest.length < HEAD + rest.readUInt32BE(2)) return false;
  var end = HEAD + rest.readUInt32BE(2);
  var event = require('v8').deserialize(rest.subarray(HEAD, end));
  this.rest = rest.subarray(end);
  event.data = withError(event.data, unpack);
  this.onEvent(event);
  return true;
};

exports.Reader = Reader;
