/* The functions of the module `buffer` that few need: what bytes are, and texts that stand for bytes. */
'use strict';

var Buffer = require('buffer').Buffer;
var errors = require('internal/errors');
var types = require('util/types');
var args = require('internal/buffer/arguments');
var native = internalBinding('buffer');

// ---- Bytes

var TRANSCODABLE = ['utf8', 'utf16le', 'latin1', 'ascii'];

exports.transcode = function transcode(source, from, to) {
  if (!args.isBytes(source)) throw errors.invalidArgType('source', ['Buffer', 'Uint8Array'], source);
  if (source.length === 0) return Buffer.alloc(0);
  from = args.canonical(from);
  to = args.canonical(to);
  if (TRANSCODABLE.indexOf(from) < 0 || TRANSCODABLE.indexOf(to) < 0) {
    throw errors.errnoException('U_ILLEGAL_ARGUMENT_ERROR', 'Unable to transcode Buffer');
  }
  var text = native.slice(source, from, 0, source.length);
  if (to === 'latin1') text = text.replace(/[^\u0000-\u00ff]/g, '?');
  if (to === 'ascii') text = text.replace(/[^\u0000-\u007f]/g, '?');
  return Buffer.from(text, to);
};

function invalidCharacter(message) {
  return require('internal/errors/dom_exception').create(message, 'InvalidCharacterError');
}

function checkInput(input) {
  if (!types.isArrayBufferView(input) && !args.isArrayBuffer(input)) {
    throw errors.invalidArgType('input', ['TypedArray', 'Buffer'], input);
  }
}

exports.isUtf8 = function isUtf8(input) {
  checkInput(input);
  return native.isUtf8(input);
};
exports.isAscii = function isAscii(input) {
  checkInput(input);
  var bytes = args.isArrayBuffer(input) ? new Uint8Array(input) :
      new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
  for (var i = 0; i < bytes.length; i++) if (bytes[i] > 127) return false;
  return true;
};
exports.btoa = function btoa(input) {
  if (arguments.length === 0) throw errors.create(TypeError, 'ERR_MISSING_ARGS', 'input');
  var text = String(input);
  if (/[^\u0000-\u00ff]/.test(text)) throw invalidCharacter('Invalid character');
  return Buffer.from(text, 'latin1').toString('base64');
};
exports.atob = function atob(input) {
  if (arguments.length === 0) throw errors.create(TypeError, 'ERR_MISSING_ARGS', 'input');
  var text = String(input).replace(/[\t\n\f\r ]/g, '');
  if (text.length % 4 === 0) text = text.replace(/={1,2}$/, '');
  if (/[^A-Za-z0-9+/]/.test(text)) throw invalidCharacter('Invalid character');
  if (text.length % 4 === 1) throw invalidCharacter('The string to be decoded is not correctly encoded.');
  return Buffer.from(text, 'base64').toString('latin1');
};
