/* What the arguments of Buffer's methods mean: encodings, bytes, whole numbers. */
'use strict';

var errors = require('internal/errors');
var types = require('util/types');
var native = internalBinding('buffer');
var hasOwn = Object.prototype.hasOwnProperty;

var ENCODINGS = {
  utf8: 'utf8', 'utf-8': 'utf8', ucs2: 'utf16le', 'ucs-2': 'utf16le', utf16le: 'utf16le', 'utf-16le': 'utf16le',
  latin1: 'latin1', binary: 'latin1', ascii: 'ascii', hex: 'hex', base64: 'base64', base64url: 'base64url'
};

/** The canonical name of an encoding, or undefined; nothing means UTF-8. */
function canonical(encoding) {
  if (encoding === 'utf8' || encoding === undefined || encoding === null || encoding === '') return 'utf8';
  var text = String(encoding);
  if (hasOwn.call(ENCODINGS, text)) return ENCODINGS[text];
  text = text.toLowerCase();
  return hasOwn.call(ENCODINGS, text) ? ENCODINGS[text] : undefined;
}

function required(encoding) {
  var name = canonical(encoding);
  if (name === undefined) throw errors.create(TypeError, 'ERR_UNKNOWN_ENCODING', encoding);
  return name;
}

function lengthIn(text, encoding) {
  switch (encoding) {
    case 'utf8': return native.utf8Length(text);
    case 'utf16le': return text.length * 2;
    case 'hex': return text.length >>> 1;
    case 'base64':
    case 'base64url': return base64Length(text);
    default: return text.length;
  }
}

function base64Length(text) {
  var end = text.length;
  while (end > 0 && end > text.length - 2 && text.charAt(end - 1) === '=') end--;
  return (end * 3) >>> 2;
}

exports.isBytes = function isBytes(value) {
  return value instanceof Uint8Array || types.isUint8Array(value);
};

exports.isArrayBuffer = function isArrayBuffer(value) {
  return value instanceof ArrayBuffer || types.isAnyArrayBuffer(value);
};

exports.toInteger = function toInteger(value, fallback) {
  value = +value;
  return value !== value ? fallback : value < 0 ? Math.ceil(value) : Math.floor(value);
};

exports.canonical = canonical;
exports.required = required;
exports.lengthIn = lengthIn;
