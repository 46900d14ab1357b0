/* TextEncoder and TextDecoder, for the encodings of Buffer. */
'use strict';

var errors = require('internal/errors');
var types = require('util/types');

function TextEncoder() {
  if (!(this instanceof TextEncoder)) throw new TypeError("Class constructor TextEncoder cannot be invoked without 'new'");
}
Object.defineProperty(TextEncoder.prototype, 'encoding', {
  configurable: true, enumerable: true, get: function () { return 'utf-8'; }
});
TextEncoder.prototype.encode = function encode(text) {
  var buffer = Buffer.from(text === undefined ? '' : String(text), 'utf8');
  var bytes = new Uint8Array(buffer.length);
  bytes.set(buffer, 0);
  return bytes;
};
TextEncoder.prototype.encodeInto = function encodeInto(text, target) {
  errors.validateString(text, 'src');
  if (!types.isUint8Array(target)) throw errors.invalidArgType('dest', 'Uint8Array', target);
  var written = internalBinding('buffer').write(target, text, 'utf8', 0, target.length);
  var read = internalBinding('buffer').slice(target, 'utf8', 0, written).length;
  return { read: read, written: written };
};

var LABELS = {
  'utf-8': 'utf-8', utf8: 'utf-8', 'unicode-1-1-utf-8': 'utf-8', unicode11utf8: 'utf-8', unicode20utf8: 'utf-8',
  'x-unicode20utf8': 'utf-8', 'utf-16le': 'utf-16le', 'utf-16': 'utf-16le', utf16le: 'utf-16le', unicode: 'utf-16le',
  'ucs-2': 'utf-16le', 'iso-10646-ucs-2': 'utf-16le', csunicode: 'utf-16le', unicodefeff: 'utf-16le',
  latin1: 'windows-1252', l1: 'windows-1252', ascii: 'windows-1252', 'us-ascii': 'windows-1252',
  'iso-8859-1': 'windows-1252', iso88591: 'windows-1252', 'windows-1252': 'windows-1252', cp1252: 'windows-1252',
  'x-cp1252': 'windows-1252'
};
// Windows-1252 differs from Latin-1 in 0x80 to 0x9F.
var WINDOWS = '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
    '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

function TextDecoder(label, options) {
  if (!(this instanceof TextDecoder)) throw new TypeError("Class constructor TextDecoder cannot be invoked without 'new'");
  var key = label === undefined ? 'utf-8' : String(label).replace(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, '').toLowerCase();
  var encoding = LABELS.hasOwnProperty(key) ? LABELS[key] : undefined;
  if (encoding === undefined) throw errors.create(RangeError, 'ERR_ENCODING_NOT_SUPPORTED', label);
  options = options || {};
  Object.defineProperty(this, '_decoder', {
    value: { encoding: encoding, fatal: !!options.fatal, ignoreBOM: !!options.ignoreBOM, rest: null, started: false }
  });
}
['encoding', 'fatal', 'ignoreBOM'].forEach(function (name) {
  Object.defineProperty(TextDecoder.prototype, name, {
    configurable: true, enumerable: true, get: function () { return this._decoder[name]; }
  });
});

function bytesOf(input) {
  if (input === undefined) return new Uint8Array(0);
  if (types.isAnyArrayBuffer(input)) return new Uint8Array(input);
  if (types.isArrayBufferView(input)) return new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
  throw errors.invalidArgType('list', ['ArrayBuffer', 'ArrayBufferView'], input);
}

/** How many bytes at the end are the beginning of a character. */
function incomplete(bytes, encoding) {
  if (encoding === 'utf-16le') {
    var odd = bytes.length % 2;
    var unit = bytes.length - odd >= 2 ? bytes[bytes.length - odd - 1] : 0;
    return unit >= 0xd8 && unit <= 0xdb ? 2 + odd : odd;
  }
  for (var i = 1; i <= 3 && i <= bytes.length; i++) {
    var byte = bytes[bytes.length - i];
    if (byte >= 0xc0) return i < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? i : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

TextDecoder.prototype.decode = function decode(input, options) {
  var state = this._decoder;
  var bytes = bytesOf(input);
  var stream = !!(options && options.stream);
  if (state.rest !== null) {
    bytes = Buffer.concat([state.rest, bytes]);
    state.rest = null;
  }
  if (state.encoding === 'windows-1252') {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1').replace(/[\u0080-\u009f]/g,
        function (unit) { return WINDOWS.charAt(unit.charCodeAt(0) - 0x80); });
  }
  if (stream) {
    var held = incomplete(bytes, state.encoding);
    if (held > 0) {
      state.rest = Buffer.from(bytes.subarray(bytes.length - held));
      bytes = bytes.subarray(0, bytes.length - held);
    }
  }
  var name = state.encoding === 'utf-8' ? 'utf8' : 'utf16le';
  if (state.fatal && (name === 'utf8' ? !internalBinding('buffer').isUtf8(bytes) : bytes.length % 2 !== 0)) {
    state.started = false;
    throw errors.create(TypeError, 'ERR_ENCODING_INVALID_ENCODED_DATA', state.encoding);
  }
  var text = internalBinding('buffer').slice(bytes, name, 0, bytes.length);
  if (!stream && name === 'utf16le' && bytes.length % 2 !== 0) text += '\ufffd';
  if (!state.started && !state.ignoreBOM && text.charAt(0) === '\ufeff') text = text.slice(1);
  state.started = stream && (state.started || bytes.length > 0);
  return text;
};

exports.TextEncoder = TextEncoder;
exports.TextDecoder = TextDecoder;
