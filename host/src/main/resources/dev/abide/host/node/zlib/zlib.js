/* Deflate, zlib and gzip of whole buffers. The streams collect their input and work at its end. */
'use strict';

var errors = require('internal/errors');
var types = require('util/types');
var native = internalBinding('zlib');

function bytesOf(input) {
  if (typeof input === 'string') return Buffer.from(input);
  if (types.isArrayBufferView(input)) return Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  if (types.isAnyArrayBuffer(input)) return Buffer.from(input);
  throw errors.invalidArgType('buffer', ['string', 'Buffer', 'TypedArray', 'DataView', 'ArrayBuffer'], input);
}

function asBuffer(bytes) {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function levelOf(options) {
  return options && options.level !== undefined ? options.level : -1;
}

function failed(text) {
  var known = {
    'unexpected end of file': ['Z_BUF_ERROR', -5], 'incorrect header check': ['Z_DATA_ERROR', -3]
  }[text] || ['Z_DATA_ERROR', -3];
  var error = new Error(text);
  error.errno = known[1];
  error.code = known[0];
  return error;
}

function inflate(bytes, raw) {
  var result = native.inflate(bytes, raw);
  if (typeof result === 'string') throw failed(result);
  return { bytes: asBuffer(result[0]), read: result[1] };
}

function gzipHeaderLength(bytes) {
  if (bytes.length < 18) throw failed(bytes.length > 1 && (bytes[0] !== 31 || bytes[1] !== 139) ? 'incorrect header check' : 'unexpected end of file');
  if (bytes[0] !== 31 || bytes[1] !== 139) throw failed('incorrect header check');
  if (bytes[2] !== 8) throw failed('unknown compression method');
  var flags = bytes[3];
  var at = 10;
  if (flags & 4) at += 2 + bytes.readUInt16LE(at);
  [8, 16].forEach(function (flag) {
    if (!(flags & flag)) return;
    while (at < bytes.length && bytes[at] !== 0) at++;
    at++;
  });
  return flags & 2 ? at + 2 : at;
}

var sync = {
  deflate: function (input, options) { return asBuffer(native.deflate(bytesOf(input), false, levelOf(options))); },
  deflateRaw: function (input, options) { return asBuffer(native.deflate(bytesOf(input), true, levelOf(options))); },
  inflate: function (input) { return inflate(bytesOf(input), false).bytes; },
  inflateRaw: function (input) { return inflate(bytesOf(input), true).bytes; },
  gzip: function (input, options) {
    var bytes = bytesOf(input);
    var level = levelOf(options);
    var head = Buffer.from([31, 139, 8, 0, 0, 0, 0, 0, level === 9 ? 2 : level === 1 ? 4 : 0, 3]);
    var tail = Buffer.alloc(8);
    tail.writeUInt32LE(native.crc32(bytes), 0);
    tail.writeUInt32LE(bytes.length % 4294967296, 4);
    return Buffer.concat([head, native.deflate(bytes, true, level), tail]);
  },
  gunzip: function (input) {
    var rest = bytesOf(input);
    var parts = [];
    do {
      var start = gzipHeaderLength(rest);
      var part = inflate(rest.slice(start), true);
      var end = start + part.read;
      if (end + 8 > rest.length) throw failed('unexpected end of file');
      if (native.crc32(part.bytes) !== rest.readUInt32LE(end)) throw failed('incorrect data check');
      parts.push(part.bytes);
      rest = rest.slice(end + 8);
    } while (rest.length > 1 && rest[0] === 31 && rest[1] === 139);
    return Buffer.concat(parts);
  },
  unzip: function (input) {
    var bytes = bytesOf(input);
    return bytes[0] === 31 && bytes[1] === 139 ? sync.gunzip(bytes) : sync.inflate(bytes);
  }
};

/** Calls back with what some work gives, or throws. */
function settle(callback, work) {
  var result;
  try {
    result = work();
  } catch (error) {
    callback(error);
    return;
  }
  callback(null, result);
}

function asynchronous(name) {
  return function (input, options, callback) {
    if (typeof options === 'function') {
      callback = options;
      options = undefined;
    }
    errors.validateFunction(callback, 'callback');
    internalBinding('timers').setImmediate(function () {
      settle(callback, function () { return sync[name](input, options); });
    });
  };
}

/** A stream that keeps everything until the end. */
function streaming(name) {
  return function (options) {
    var chunks = [];
    var Transform = require('stream').Transform;
    return new Transform({
      transform: function (chunk, encoding, callback) {
        chunks.push(chunk);
        callback();
      },
      flush: function (callback) {
        settle(callback, function () { return sync[name](Buffer.concat(chunks), options); });
      }
    });
  };
}

Object.keys(sync).forEach(function (name) {
  exports[name + 'Sync'] = sync[name];
  exports[name] = asynchronous(name);
  exports['create' + name.charAt(0).toUpperCase() + name.slice(1)] = streaming(name);
});

exports.crc32 = function crc32(data) { return native.crc32(bytesOf(data)); };
['brotliCompress', 'brotliCompressSync', 'brotliDecompress', 'brotliDecompressSync', 'createBrotliCompress',
  'createBrotliDecompress'].forEach(function (name) {
  exports[name] = function () { throw errors.create(Error, 'ERR_NOT_SUPPORTED', 'zlib.' + name); };
});
exports.constants = require('internal/zlib/constants');
Object.keys(exports.constants).forEach(function (name) {
  if (!/^BROTLI/.test(name)) Object.defineProperty(exports, name, { value: exports.constants[name] });
});
