/* What is in a buffer as a whole: filling it, searching it, swapping bytes. buffer.js gives the methods to Buffer. */
'use strict';

var errors = require('internal/errors');
var types = require('util/types');
var args = require('internal/buffer/arguments');
var native = internalBinding('buffer');

var MAX_LENGTH = 4294967296;
var Buffer;

function define(name, body) {
  exports[name] = body;
}

function bytesOf(text, encoding) {
  if (Buffer === undefined) Buffer = require('buffer').Buffer;
  return Buffer.from(text, encoding);
}

function oneByte(number) {
  var byte = new Uint8Array(1);
  byte[0] = number & 255;
  return byte;
}

// ---- Filling

/** Fills from offset to end; either may be left out, or be the encoding. */
define('fill', function fill(value, offset, end, encoding) {
  if (typeof value === 'string') {
    if (offset === undefined || typeof offset === 'string') {
      encoding = offset;
      offset = undefined;
    } else if (typeof end === 'string') {
      encoding = end;
      end = this.length;
    }
    if (encoding !== undefined) errors.validateString(encoding, 'encoding');
  }
  var pattern = patternOf(value, encoding);
  if (offset === undefined) {
    offset = 0;
    end = this.length;
  } else {
    errors.validateNumber(offset, 'offset', 0, MAX_LENGTH);
    if (end === undefined) end = this.length;
    else errors.validateNumber(end, 'end', 0, this.length);
    if (offset >= end) return this;
  }
  if (pattern.byteLength === 0) throw errors.invalidArgValue('value', value);
  native.fill(this, pattern, Math.floor(offset), Math.floor(end));
  return this;
});

function patternOf(value, encoding) {
  if (typeof value !== 'string') return types.isArrayBufferView(value) ? value : oneByte(value);
  var name = args.required(encoding);
  return value.length === 0 ? oneByte(0) : bytesOf(value, name);
}

// ---- Searching

function search(buffer, value, offset, encoding, forward) {
  if (typeof offset === 'string') {
    encoding = offset;
    offset = undefined;
  }
  var needle = needleOf(value, encoding);
  var isWide = typeof value !== 'number' && encoding !== undefined && args.required(encoding) === 'utf16le';
  return native.indexOf(buffer, needle, startOf(buffer, offset, forward), forward, isWide ? 2 : 1);
}

function startOf(buffer, offset, forward) {
  var start = +(offset > 0x7fffffff ? 0x7fffffff : offset < -0x80000000 ? -0x80000000 : offset);
  if (start !== start) start = forward ? 0 : buffer.length;
  return args.toInteger(start, 0);
}

var SURROGATE = /[\ud800-\udfff]/;

/** As V8 writes it where nobody asks for U+FFFD: half a character as three bytes, which no whole text has. */
function utf8Of(text) {
  if (!SURROGATE.test(text)) return bytesOf(text, 'utf8');
  var parts = [];
  var from = 0;
  text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '  ').replace(/[\ud800-\udfff]/g, function (unit, at) {
    var code = unit.charCodeAt(0);
    parts.push(bytesOf(text.slice(from, at), 'utf8'));
    parts.push(Buffer.from([0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)]));
    from = at + 1;
  });
  return Buffer.concat(parts.concat(bytesOf(text.slice(from), 'utf8')));
}

function needleOf(value, encoding) {
  if (typeof value === 'number') return oneByte(value);
  if (typeof value === 'string') {
    if (encoding === '') throw errors.create(TypeError, 'ERR_UNKNOWN_ENCODING', encoding);
    var name = args.required(encoding);
    return name === 'utf8' ? utf8Of(value) : bytesOf(value, name);
  }
  if (args.isBytes(value)) return value;
  throw errors.invalidArgType('value', ['number', 'string', 'Buffer', 'Uint8Array'], value);
}

define('indexOf', function indexOf(value, byteOffset, encoding) {
  return search(this, value, byteOffset, encoding, true);
});
define('lastIndexOf', function lastIndexOf(value, byteOffset, encoding) {
  return search(this, value, byteOffset, encoding, false);
});
define('includes', function includes(value, byteOffset, encoding) {
  return search(this, value, byteOffset, encoding, true) !== -1;
});

// ---- Swapping

function swap(bits) {
  var size = bits / 8;
  define('swap' + bits, function () {
    if (this.length % size !== 0) throw errors.create(RangeError, 'ERR_INVALID_BUFFER_SIZE', bits + '-bits');
    for (var start = 0; start < this.length; start += size) {
      for (var i = 0; i < size / 2; i++) {
        var other = start + size - 1 - i;
        var byte = this[start + i];
        this[start + i] = this[other];
        this[other] = byte;
      }
    }
    return this;
  });
}

swap(16);
swap(32);
swap(64);
