/*
 * Buffer: a Uint8Array with Node's methods. Bytes are converted from and to text by the host; numbers are put together
 * here. Small buffers are cut from a pool, as in Node, so that `buffer.buffer` may be larger than the buffer.
 */
'use strict';

var errors = require('internal/errors');
var native = internalBinding('buffer');
var types = require('util/types');
var args = require('internal/buffer/arguments');
var isBytes = args.isBytes;
var isView = types.isArrayBufferView;
var isArrayBuffer = args.isArrayBuffer;
var toInteger = args.toInteger;
var canonical = args.canonical;
var required = args.required;
var lengthIn = args.lengthIn;
var contents = require('internal/buffer/contents');
var numbers = require('internal/buffer/numbers');

var MAX_LENGTH = 4294967296;
var MAX_STRING_LENGTH = 536870888;

// ---- The class

function inheritModern() {
  // Where the engine has classes, instances are made without changing their prototype afterwards.
  return Function('return class FastBuffer extends Uint8Array {}')();
}

function inheritOld() {
  function FastBuffer(source, offset, length) {
    var bytes = length !== undefined ? new Uint8Array(source, offset, length) :
        offset !== undefined ? new Uint8Array(source, offset) : new Uint8Array(source);
    return Object.setPrototypeOf(bytes, FastBuffer.prototype);
  }
  FastBuffer.prototype = Object.create(Uint8Array.prototype);
  return FastBuffer;
}

var FastBuffer = internalBinding('v8').capabilities.indexOf('MODERN_SYNTAX') >= 0 ? inheritModern() : inheritOld();

function Buffer(value, encodingOrOffset, length) {
  if (typeof value === 'number') {
    if (typeof encodingOrOffset === 'string') throw errors.invalidArgType('string', 'string', value);
    return Buffer.alloc(value);
  }
  return Buffer.from(value, encodingOrOffset, length);
}

Buffer.prototype = FastBuffer.prototype;
Object.defineProperty(Buffer.prototype, 'constructor', { value: Buffer, writable: true, configurable: true });
if (Object.setPrototypeOf) Object.setPrototypeOf(Buffer, Uint8Array);
if (Symbol.species) {
  Object.defineProperty(Buffer, Symbol.species, {
    configurable: true, enumerable: false, get: function () { return FastBuffer; }
  });
}

// ---- Making

Buffer.poolSize = 8192;
var pool;
var poolOffset;

function renewPool() {
  pool = new ArrayBuffer(Buffer.poolSize);
  poolOffset = 0;
}

function allocate(size) {
  if (size <= 0) return new FastBuffer(0);
  if (size >= Buffer.poolSize >>> 1) return new FastBuffer(size);
  if (pool === undefined || size > Buffer.poolSize - poolOffset) renewPool();
  var buffer = new FastBuffer(pool, poolOffset, size);
  // Views of larger elements may want alignment.
  poolOffset = (poolOffset + size + 7) & ~7;
  return buffer;
}

function checkSize(size) {
  errors.validateNumber(size, 'size', 0, MAX_LENGTH);
}

Buffer.alloc = function alloc(size, fill, encoding) {
  checkSize(size);
  var buffer = new FastBuffer(size);
  if (fill !== undefined && fill !== 0 && size > 0) buffer.fill(fill, 0, size, encoding === null ? undefined : encoding);
  return buffer;
};
Buffer.allocUnsafe = function allocUnsafe(size) {
  checkSize(size);
  return allocate(size);
};
Buffer.allocUnsafeSlow = function allocUnsafeSlow(size) {
  checkSize(size);
  return new FastBuffer(size);
};

Buffer.from = function from(value, encodingOrOffset, length) {
  if (typeof value === 'string') return fromString(value, encodingOrOffset);
  if (typeof value === 'object' && value !== null) {
    if (isArrayBuffer(value)) return fromArrayBuffer(value, encodingOrOffset, length);
    var primitive = value.valueOf && value.valueOf();
    if (primitive !== null && primitive !== undefined && primitive !== value &&
        (typeof primitive === 'string' || typeof primitive === 'object')) {
      return Buffer.from(primitive, encodingOrOffset, length);
    }
    var buffer = fromObject(value);
    if (buffer) return buffer;
    if (Symbol.toPrimitive && typeof value[Symbol.toPrimitive] === 'function') {
      primitive = value[Symbol.toPrimitive]('string');
      if (typeof primitive === 'string') return fromString(primitive, encodingOrOffset);
    }
  }
  throw errors.invalidArgType('first argument',
      ['string', 'Buffer', 'ArrayBuffer', 'Array', 'Array-like Object'], value);
};

function fromString(text, encoding) {
  var name = typeof encoding === 'string' ? required(encoding) : 'utf8';
  if (text.length === 0) return new FastBuffer(0);
  var buffer = allocate(lengthIn(text, name));
  var written = native.write(buffer, text, name, 0, buffer.length);
  return written < buffer.length ? new FastBuffer(buffer.buffer, buffer.byteOffset, written) : buffer;
}

function fromArrayBuffer(buffer, offset, length) {
  var start = +offset || 0;
  var room = buffer.byteLength - start;
  if (room < 0) throw errors.create(RangeError, 'ERR_BUFFER_OUT_OF_BOUNDS', 'offset');
  var wanted = length === undefined ? room : Math.max(+length || 0, 0);
  if (wanted > room) throw errors.create(RangeError, 'ERR_BUFFER_OUT_OF_BOUNDS', 'length');
  return new FastBuffer(buffer, start, wanted);
}

function fromObject(value) {
  if (value.length !== undefined || (value.buffer && isArrayBuffer(value.buffer))) {
    return typeof value.length === 'number' ? fromArrayLike(value) : new FastBuffer(0);
  }
  if (value.type === 'Buffer' && Array.isArray(value.data)) return fromArrayLike(value.data);
  return undefined;
}

function fromArrayLike(list) {
  if (!(list.length > 0)) return new FastBuffer(0);
  if (list.length > MAX_LENGTH) throw errors.create(Error, 'ERR_BUFFER_TOO_LARGE', MAX_LENGTH);
  var buffer = allocate(list.length);
  if (isBytes(list)) buffer.set(list, 0);
  else for (var i = 0; i < list.length; i++) buffer[i] = list[i];
  return buffer;
}

Buffer.copyBytesFrom = function copyBytesFrom(view, offset, length) {
  if (!types.isTypedArray(view)) throw errors.invalidArgType('view', ['TypedArray'], view);
  if (offset !== undefined) errors.validateInteger(offset, 'offset', 0);
  if (length !== undefined) errors.validateInteger(length, 'length', 0);
  var start = Math.min(offset || 0, view.length);
  var end = length === undefined ? view.length : Math.min(start + length, view.length);
  var part = view.subarray(start, end);
  return fromArrayLike(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
};
Buffer.of = function of() {
  return fromArrayLike(arguments);
};

Buffer.concat = function concat(list, length) {
  errors.validateArray(list, 'list');
  if (list.length === 0) return new FastBuffer(0);
  if (length === undefined) {
    length = 0;
    for (var i = 0; i < list.length; i++) if (list[i].length) length += list[i].length;
  } else {
    errors.validateInteger(length, 'length', 0, MAX_LENGTH);
  }
  var result = Buffer.allocUnsafe(length);
  var position = 0;
  for (i = 0; i < list.length; i++) {
    if (!isBytes(list[i])) throw errors.invalidArgType('list[' + i + ']', ['Buffer', 'Uint8Array'], list[i]);
    position += copyInto(list[i], result, position, 0, list[i].length);
  }
  if (position < length) native.fill(result, new Uint8Array(1), position, length);
  return result;
};

// ---- Asking

Buffer.isBuffer = function isBuffer(value) {
  return value instanceof Buffer;
};
Buffer.isEncoding = function isEncoding(encoding) {
  return typeof encoding === 'string' && encoding.length !== 0 && canonical(encoding) !== undefined;
};
Buffer.byteLength = function byteLength(value, encoding) {
  if (typeof value !== 'string') {
    if (isView(value) || isArrayBuffer(value)) return value.byteLength;
    throw errors.invalidArgType('string', ['string', 'Buffer', 'ArrayBuffer'], value);
  }
  return lengthIn(value, canonical(encoding) || 'utf8');
};
Buffer.compare = function compare(left, right) {
  if (!isBytes(left)) throw errors.invalidArgType('buf1', ['Buffer', 'Uint8Array'], left);
  if (!isBytes(right)) throw errors.invalidArgType('buf2', ['Buffer', 'Uint8Array'], right);
  return left === right ? 0 : native.compare(left, right);
};

// ---- Methods

function define(name, body) {
  Object.defineProperty(Buffer.prototype, name, { value: body, writable: true, configurable: true, enumerable: true });
}

function getter(name, get) {
  Object.defineProperty(Buffer.prototype, name, { get: get, enumerable: true, configurable: true });
}

getter('parent', function () { return this instanceof Buffer ? this.buffer : undefined; });
getter('offset', function () { return this instanceof Buffer ? this.byteOffset : undefined; });

// The end comes from `length`, which an own property may hide.
function slice(bytes, encoding, start, end) {
  end = end === undefined ? bytes.byteLength : Math.trunc(end) || 0;
  if (end < 0 || Math.max(start, end) > bytes.byteLength) throw errors.coded(RangeError, 'ERR_OUT_OF_RANGE', 'Index out of range');
  return native.slice(bytes, encoding, start, Math.max(start, end));
}

define('toString', function toString(encoding, start, end) {
  if (arguments.length === 0) return slice(this, 'utf8', 0, this.length);
  var first = start > 0 ? Math.floor(start) : 0;
  var last = end === undefined || end > this.length ? this.length : Math.floor(end) || 0;
  if (first >= this.length || last <= first) return '';
  if (encoding === null || encoding === '') throw errors.create(TypeError, 'ERR_UNKNOWN_ENCODING', encoding);
  return slice(this, required(encoding), first, last);
});
define('toLocaleString', Buffer.prototype.toString);

define('toJSON', function toJSON() {
  var data = [];
  for (var i = 0; i < this.length; i++) data.push(this[i]);
  return { type: 'Buffer', data: data };
});

define('equals', function equals(other) {
  if (!isBytes(other)) throw errors.invalidArgType('otherBuffer', ['Buffer', 'Uint8Array'], other);
  if (this === other) return true;
  return this.byteLength === other.byteLength && native.compare(this, other) === 0;
});

function bound(value, name, most, fallback) {
  if (value === undefined) return fallback;
  errors.validateInteger(value, name, 0, most);
  return value;
}

define('compare', function compare(target, targetStart, targetEnd, sourceStart, sourceEnd) {
  if (!isBytes(target)) throw errors.invalidArgType('target', ['Buffer', 'Uint8Array'], target);
  if (arguments.length === 1) return native.compare(this, target);
  var from = bound(targetStart, 'targetStart', MAX_LENGTH, 0);
  var to = bound(targetEnd, 'targetEnd', target.length, target.length);
  var ownFrom = bound(sourceStart, 'sourceStart', MAX_LENGTH, 0);
  var ownTo = bound(sourceEnd, 'sourceEnd', this.length, this.length);
  // Of two parts, one that is empty is the lesser.
  if (ownFrom >= ownTo || from >= to) return Number(ownFrom < ownTo) - Number(from < to);
  return native.compare(this.subarray(ownFrom, ownTo), target.subarray(from, to));
});

function copyInto(source, target, targetStart, sourceStart, sourceEnd) {
  var count = Math.min(sourceEnd - sourceStart, target.byteLength - targetStart, source.byteLength - sourceStart);
  if (count <= 0) return 0;
  if (!isBytes(target)) target = new Uint8Array(target.buffer, target.byteOffset, target.byteLength);
  var part = sourceStart === 0 && count === source.length ? source :
      new Uint8Array(source.buffer, source.byteOffset + sourceStart, count);
  Uint8Array.prototype.set.call(target, part, targetStart);
  return count;
}

define('copy', function copy(target, targetStart, sourceStart, sourceEnd) {
  if (!isView(target)) throw errors.invalidArgType('target', ['Buffer', 'Uint8Array'], target);
  targetStart = targetStart === undefined ? 0 : toInteger(targetStart, 0);
  if (targetStart < 0) throw errors.outOfRange('targetStart', '>= 0', targetStart);
  sourceStart = sourceStart === undefined ? 0 : toInteger(sourceStart, 0);
  if (sourceStart < 0 || sourceStart > this.length) {
    throw errors.outOfRange('sourceStart', '>= 0 && <= ' + this.length, sourceStart);
  }
  sourceEnd = sourceEnd === undefined ? this.length : toInteger(sourceEnd, 0);
  if (sourceEnd < 0) throw errors.outOfRange('sourceEnd', '>= 0', sourceEnd);
  if (targetStart >= target.byteLength || sourceStart >= sourceEnd) return 0;
  return copyInto(this, target, targetStart, sourceStart, sourceEnd);
});

function position(value, length, fallback) {
  if (value === undefined) return fallback;
  value = toInteger(value, 0);
  return value < 0 ? Math.max(value + length, 0) : Math.min(value, length);
}

define('subarray', function subarray(start, end) {
  start = position(start, this.length, 0);
  end = position(end, this.length, this.length);
  return new FastBuffer(this.buffer, this.byteOffset + start, Math.max(end - start, 0));
});
define('slice', function slice(start, end) {
  return this.subarray(start, end);
});

// write(text, encoding), or write(text, offset, length, encoding), where the encoding may stand in place of the length
define('write', function write(text, offset, length, encoding) {
  if (typeof text !== 'string') throw errors.coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'argument must be a string');
  if (offset === undefined) return native.write(this, text, 'utf8', 0, this.length);
  if (length === undefined && typeof offset === 'string') return native.write(this, text, encodingOf(offset), 0, this.length);
  var start = bound(offset, 'offset', this.length);
  var room = this.length - start;
  if (typeof length === 'string') return native.write(this, text, encodingOf(length), start, room);
  var most = Math.min(bound(length, 'length', this.length, room), room);
  return native.write(this, text, encodingOf(encoding), start, most);
});

function encodingOf(name) {
  return name ? required(name) : 'utf8';
}

[contents, numbers].forEach(function (methods) {
  Object.keys(methods).forEach(function (name) { define(name, methods[name]); });
});

// ---- One method per encoding

['utf8', 'latin1', 'ascii', 'hex', 'base64', 'base64url', 'ucs2'].forEach(function (encoding) {
  var name = canonical(encoding);
  define(encoding + 'Slice', function (start, end) {
    return native.slice(this, name, start === undefined ? 0 : start, end === undefined ? this.length : end);
  });
  define(encoding + 'Write', function (text, offset, length) {
    offset = offset === undefined ? 0 : offset;
    return native.write(this, text, name, offset, length === undefined ? this.length - offset : length);
  });
});

function inspectBuffer(depth, options) {
  return require('internal/buffer/inspection')(this, exports.INSPECT_MAX_BYTES, options);
}
Object.defineProperty(Buffer.prototype, Symbol['for']('nodejs.util.inspect.custom'), {
  value: inspectBuffer, writable: true, configurable: true, enumerable: true
});
define('inspect', inspectBuffer);

// ---- The module

function SlowBuffer(length) {
  errors.validateNumber(length, 'size', 0, MAX_LENGTH);
  return Buffer.allocUnsafeSlow(length);
}
SlowBuffer.prototype = Buffer.prototype;

exports.Buffer = Buffer;
exports.SlowBuffer = SlowBuffer;
exports.kMaxLength = MAX_LENGTH;
exports.kStringMaxLength = MAX_STRING_LENGTH;
exports.constants = { MAX_LENGTH: MAX_LENGTH, MAX_STRING_LENGTH: MAX_STRING_LENGTH };
exports.INSPECT_MAX_BYTES = 50;

// Loaded when it is asked for: it needs this module.
function later(name, script) {
  Object.defineProperty(exports, name, {
    configurable: true, enumerable: true, get: function () { return require(script)[name]; }
  });
}

['Blob', 'File'].forEach(function (name) { later(name, 'internal/buffer/blob'); });
['isUtf8', 'isAscii', 'transcode', 'atob', 'btoa'].forEach(function (name) { later(name, 'internal/buffer/texts'); });
