'use strict';

var errors = require('internal/errors');

/** Turns chunks of bytes into text and keeps the beginning of a character for the next chunk. */
function StringDecoder(encoding) {
  var name = encoding === undefined || encoding === null || encoding === '' ? 'utf8' : encoding;
  if (!Buffer.isEncoding(name)) throw errors.create(TypeError, 'ERR_UNKNOWN_ENCODING', encoding);
  name = String(name).toLowerCase();
  this.encoding = { 'utf-8': 'utf8', ucs2: 'utf16le', 'ucs-2': 'utf16le', 'utf-16le': 'utf16le', binary: 'latin1' }[name] || name;
  Object.defineProperty(this, '_held', { value: NONE, writable: true });
  Object.defineProperty(this, '_missing', { value: 0, writable: true });
}

var NONE = Buffer.alloc(0);

/** By encoding: how many bytes at the end of some are the beginning of a character, and how many that lacks. */
var CUTS = {
  utf8: function (bytes) {
    var first = bytes.length - 1;
    while (first > 0 && bytes.length - first < 4 && isContinuation(bytes[first])) first--;
    var held = bytes.length - first;
    var missing = sizeOf(bytes[first]) - held;
    return missing > 0 ? { held: held, missing: missing } : WHOLE;
  },
  utf16le: function (bytes) {
    if (bytes.length % 2 === 1) return { held: 1, missing: 1 };
    return isHighSurrogate(bytes[bytes.length - 1]) ? { held: 2, missing: 2 } : WHOLE;
  },
  base64: function (bytes) {
    var held = bytes.length % 3;
    return held > 0 ? { held: held, missing: 3 - held } : WHOLE;
  }
};
CUTS.base64url = CUTS.base64;

var WHOLE = { held: 0, missing: 0 };

function isContinuation(byte) {
  return (byte & 0xc0) === 0x80;
}

/** How many bytes a character has in UTF-8 that begins with this one; 0 if none does. */
function sizeOf(byte) {
  return (byte & 0xe0) === 0xc0 ? 2 : (byte & 0xf0) === 0xe0 ? 3 : (byte & 0xf8) === 0xf0 ? 4 : 0;
}

function isHighSurrogate(upper) {
  return (upper & 0xfc) === 0xd8;
}

function hold(decoder, bytes, missing) {
  decoder._held = bytes;
  decoder._missing = missing;
}

/** Takes what the held character lacks from the bytes, and returns how many those were. */
function complete(decoder, bytes) {
  var count = Math.min(decoder._missing, bytes.length);
  var missing = decoder._missing - count;
  for (var i = 0; decoder.encoding === 'utf8' && i < count; i++) {
    if (!isContinuation(bytes[i])) {
      count = i;
      missing = 0;
    }
  }
  hold(decoder, Buffer.concat([decoder._held, bytes.subarray(0, count)]), missing);
  return count;
}

function released(decoder) {
  var text = decoder._held.toString(decoder.encoding);
  hold(decoder, NONE, 0);
  return text;
}

StringDecoder.prototype.write = function write(chunk) {
  if (typeof chunk === 'string') return chunk;
  if (!require('util/types').isArrayBufferView(chunk)) {
    throw errors.invalidArgType('buf', ['Buffer', 'TypedArray', 'DataView'], chunk);
  }
  var bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  var text = '';
  if (this._missing > 0) {
    bytes = bytes.subarray(complete(this, bytes));
    // Node gives the first half of a surrogate pair away too, if it came byte by byte.
    if (this._missing === 0) text = released(this);
  }
  if (bytes.length === 0) return text;
  var cut = CUTS[this.encoding] ? CUTS[this.encoding](bytes) : WHOLE;
  if (cut.held > 0) hold(this, Buffer.from(bytes.subarray(bytes.length - cut.held)), cut.missing);
  return text + bytes.toString(this.encoding, 0, bytes.length - cut.held);
};
StringDecoder.prototype.end = function end(chunk) {
  var text = chunk !== undefined ? this.write(chunk) : '';
  // Half a unit has no text.
  if (this.encoding === 'utf16le') this._held = this._held.subarray(0, this._held.length & ~1);
  return text + released(this);
};
StringDecoder.prototype.text = function text(chunk, offset) {
  hold(this, NONE, 0);
  return this.write(chunk.slice(offset));
};
Object.defineProperty(StringDecoder.prototype, 'lastNeed', {
  configurable: true, get: function () { return this._missing; }
});
Object.defineProperty(StringDecoder.prototype, 'lastTotal', {
  configurable: true, get: function () { return this._held.length + this._missing; }
});

exports.StringDecoder = StringDecoder;
