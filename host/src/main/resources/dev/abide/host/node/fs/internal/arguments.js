/* What the arguments of the file system's functions mean, and what they are refused for. */
'use strict';

var errors = require('internal/errors');
var constants = require('internal/os/constants').fs;
var types = require('util/types');

function toPath(value, name) {
  name = name || 'path';
  if (types.isUint8Array(value)) value = Buffer.from(value).toString();
  else if (value !== null && typeof value === 'object' && typeof value.href === 'string' && value.protocol) {
    value = require('url').fileURLToPath(value);
  }
  if (typeof value !== 'string') throw errors.invalidArgType(name, ['string', 'Buffer', 'URL'], value);
  if (value.indexOf('\u0000') >= 0) {
    throw errors.invalidArgValue(name, value, 'must be a string, Uint8Array, or URL without null bytes');
  }
  return value;
}

function toFd(fd) {
  errors.validateInteger(fd, 'fd', 0, 2147483647);
  return fd;
}

function isFd(value) {
  return typeof value === 'number' && (value | 0) === value;
}

/** Options may be an encoding alone. */
function toOptions(options, defaults) {
  var result = {};
  for (var key in defaults) result[key] = defaults[key];
  if (options === null || options === undefined || typeof options === 'function') return result;
  if (typeof options === 'string') {
    result.encoding = options;
  } else if (typeof options === 'object') {
    for (key in options) if (options[key] !== undefined) result[key] = options[key];
  } else {
    throw errors.invalidArgType('options', ['string', 'Object'], options);
  }
  if (result.encoding && result.encoding !== 'buffer' && !Buffer.isEncoding(result.encoding)) {
    throw errors.invalidArgValue('encoding', result.encoding, 'is invalid encoding');
  }
  return result;
}

var FLAGS = {
  r: constants.O_RDONLY,
  'r+': constants.O_RDWR,
  w: constants.O_TRUNC | constants.O_CREAT | constants.O_WRONLY,
  'w+': constants.O_TRUNC | constants.O_CREAT | constants.O_RDWR,
  a: constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY,
  'a+': constants.O_APPEND | constants.O_CREAT | constants.O_RDWR
};

function toFlags(flags) {
  if (flags === undefined || flags === null) return constants.O_RDONLY;
  if (typeof flags === 'number') {
    errors.validateInteger(flags, 'flags', -2147483648, 2147483647);
    return flags;
  }
  var plain = String(flags).replace(/[xs]/g, '');
  if (!FLAGS.hasOwnProperty(plain) || (/x/.test(flags) && plain.charAt(0) === 'r')) {
    throw errors.invalidArgValue('flags', flags);
  }
  return FLAGS[plain] | (/x/.test(flags) ? constants.O_EXCL : 0) | (/s/.test(flags) ? constants.O_SYNC : 0);
}

function toMode(mode, fallback) {
  if (mode === undefined || mode === null) return fallback;
  if (typeof mode === 'string') {
    if (!/^[0-7]+$/.test(mode)) {
      throw errors.invalidArgValue('mode', mode, 'must be a 32-bit unsigned integer or an octal string');
    }
    return parseInt(mode, 8);
  }
  errors.validateInteger(mode, 'mode', 0, 4294967295);
  return mode;
}

function toSeconds(time) {
  if (typeof time === 'string' && +time == time) return +time;
  if (typeof time === 'number' && isFinite(time)) return time < 0 ? Date.now() / 1000 : time;
  if (types.isDate(time)) return time.getTime() / 1000;
  throw errors.invalidArgType('time', ['Date', 'Time in seconds'], time);
}

function toBytes(data, encoding) {
  if (typeof data === 'string') return Buffer.from(data, encoding || 'utf8');
  if (types.isArrayBufferView(data)) return data;
  throw errors.invalidArgType('data', ['string', 'Buffer', 'TypedArray', 'DataView'], data);
}

function encoded(text, options) {
  return options.encoding === 'buffer' ? Buffer.from(text) :
      options.encoding && options.encoding !== 'utf8' && options.encoding !== 'utf-8' ?
        Buffer.from(text).toString(options.encoding) : text;
}

function asBuffer(bytes) {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

exports.toPath = toPath;
exports.toFd = toFd;
exports.isFd = isFd;
exports.toOptions = toOptions;
exports.toFlags = toFlags;
exports.toMode = toMode;
exports.toSeconds = toSeconds;
exports.toBytes = toBytes;
exports.encoded = encoded;
exports.asBuffer = asBuffer;
