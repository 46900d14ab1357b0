'use strict';

var errors = require('internal/errors');

/** Turns chunks of bytes into text and keeps the beginning of a character for the next chunk. */
function StringDecoder(encoding) {
  var name = encoding === undefined || encoding === null || encoding === '' ? 'utf8' : encoding;
  if (!Buffer.isEncoding(name)) throw errors.create(TypeError, 'ERR_UNKNOWN_ENCODING', encoding);
  name = String(name).toLowerCase();
  this.encoding = { 'utf-8': 'utf8', ucs2: 'utf16le', 'ucs-2': 'utf16le', 'utf-16le': 'utf16le', binary: 'latin1' }[name] || name;
  Object.defineProperty(this, '_held', { value: Buffer.alloc(0), writable: true });
}

/** How many bytes at the end are part of a character that is not complete. */
function heldBack(bytes, encoding) {
  switch (encoding) {
    case 'utf8':
      return incompleteUtf8(bytes);
    case 'utf16le':
      var odd = bytes.length % 2;
      var high = bytes.length - odd >= 2 ? bytes[bytes.length - odd - 1] : 0;
      return high >= 0xd8 && high <= 0xdb ? 2 + odd : odd;
    case 'base64':
    case 'base64url':
      return bytes.length % 3;
    default:
      return 0;
  }
}

function incompleteUtf8(bytes) {
  for (var i = 1; i <= 3 && i <= bytes.length; i++) {
    var byte = bytes[bytes.length - i];
    if (byte < 0x80) return 0;
    if (byte < 0xc2) {
      if (byte < 0xc0) continue;
      return 0;
    }
    var size = byte >= 0xf5 ? 0 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return i < size ? i : 0;
  }
  return 0;
}

StringDecoder.prototype.write = function write(chunk) {
  if (typeof chunk === 'string') return chunk;
  if (!require('util/types').isArrayBufferView(chunk)) {
    throw errors.invalidArgType('buf', ['Buffer', 'TypedArray', 'DataView'], chunk);
  }
  var bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  if (this._held.length > 0) bytes = Buffer.concat([this._held, bytes]);
  var held = heldBack(bytes, this.encoding);
  this._held = held > 0 ? Buffer.from(bytes.slice(bytes.length - held)) : Buffer.alloc(0);
  return bytes.toString(this.encoding, 0, bytes.length - held);
};
StringDecoder.prototype.end = function end(chunk) {
  var text = chunk !== undefined ? this.write(chunk) : '';
  if (this._held.length > 0) {
    text += this.encoding === 'utf8' ? '\ufffd' : this._held.toString(this.encoding);
    this._held = Buffer.alloc(0);
  }
  return text;
};
StringDecoder.prototype.text = function text(chunk, offset) {
  this._held = Buffer.alloc(0);
  return this.write(chunk.slice(offset));
};
Object.defineProperty(StringDecoder.prototype, 'lastNeed', {
  configurable: true, get: function () {
    if (this._held.length === 0) return 0;
    if (this.encoding === 'utf8') {
      var first = this._held[0];
      return (first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2) - this._held.length;
    }
    return (this.encoding === 'utf16le' ? (this._held.length >= 2 ? 4 : 2) : 3) - this._held.length;
  }
});
Object.defineProperty(StringDecoder.prototype, 'lastTotal', {
  configurable: true, get: function () { return this._held.length === 0 ? 0 : this._held.length + this.lastNeed; }
});

exports.StringDecoder = StringDecoder;
