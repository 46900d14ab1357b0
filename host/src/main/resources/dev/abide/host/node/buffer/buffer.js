/*
 * Buffer: a Uint8Array with Node's methods. Bytes are converted from and to text by the host; numbers are put together
 * here. Small buffers are cut from a pool, as in Node, so that `buffer.buffer` may be larger than the buffer.
 */
'use strict';

var errors = require('internal/errors');
var native = internalBinding('buffer');
var types = require('util/types');

var MAX_LENGTH = 4294967296;
var MAX_STRING_LENGTH = 536870888;
var hasOwn = Object.prototype.hasOwnProperty;

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

function isBytes(value) {
  return value instanceof Uint8Array || types.isUint8Array(value);
}

function isView(value) {
  return types.isArrayBufferView(value);
}

// ---- Encodings

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
  var length = text.length;
  if (length > 0 && text.charCodeAt(length - 1) === 61) length--;
  if (length > 1 && text.charCodeAt(length - 1) === 61) length--;
  return (length * 3) >>> 2;
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
  if (fill !== undefined && fill !== 0 && size > 0) fillBuffer(buffer, fill, encoding === null ? undefined : encoding);
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

function isArrayBuffer(value) {
  return value instanceof ArrayBuffer || types.isAnyArrayBuffer(value);
}

function fromString(text, encoding) {
  var name = typeof encoding === 'string' ? required(encoding) : 'utf8';
  if (text.length === 0) return new FastBuffer(0);
  var buffer = allocate(lengthIn(text, name));
  var written = native.write(buffer, text, name, 0, buffer.length);
  return written < buffer.length ? new FastBuffer(buffer.buffer, buffer.byteOffset, written) : buffer;
}

function fromArrayBuffer(buffer, offset, length) {
  if (offset === undefined) offset = 0;
  else {
    offset = +offset;
    if (offset !== offset) offset = 0;
  }
  var most = buffer.byteLength - offset;
  if (most < 0) throw errors.create(RangeError, 'ERR_BUFFER_OUT_OF_BOUNDS', 'offset');
  if (length === undefined) length = most;
  else {
    length = +length;
    if (length > 0) {
      if (length > most) throw errors.create(RangeError, 'ERR_BUFFER_OUT_OF_BOUNDS', 'length');
    } else {
      length = 0;
    }
  }
  return new FastBuffer(buffer, offset, length);
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
  var length = this.length;
  if (!(start > 0)) start = 0;
  else if (start >= length) return '';
  else start = Math.floor(start);
  if (end === undefined || end > length) end = length;
  else end = Math.floor(end) || 0;
  if (end <= start) return '';
  if (encoding === null || encoding === '') throw errors.create(TypeError, 'ERR_UNKNOWN_ENCODING', encoding);
  return slice(this, required(encoding), start, end);
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

function bound(value, name, most) {
  errors.validateInteger(value, name, 0, most);
  return value;
}

define('compare', function compare(target, targetStart, targetEnd, sourceStart, sourceEnd) {
  if (!isBytes(target)) throw errors.invalidArgType('target', ['Buffer', 'Uint8Array'], target);
  if (arguments.length === 1) return native.compare(this, target);
  if (targetStart === undefined) targetStart = 0;
  else bound(targetStart, 'targetStart', 9007199254740991);
  if (targetEnd === undefined) targetEnd = target.length;
  else bound(targetEnd, 'targetEnd', target.length);
  if (sourceStart === undefined) sourceStart = 0;
  else bound(sourceStart, 'sourceStart', 9007199254740991);
  if (sourceEnd === undefined) sourceEnd = this.length;
  else bound(sourceEnd, 'sourceEnd', this.length);
  if (sourceStart >= sourceEnd) return targetStart >= targetEnd ? 0 : -1;
  if (targetStart >= targetEnd) return 1;
  return native.compare(this.subarray(sourceStart, sourceEnd), target.subarray(targetStart, targetEnd));
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

function toInteger(value, fallback) {
  value = +value;
  return value !== value ? fallback : value < 0 ? Math.ceil(value) : Math.floor(value);
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

define('write', function write(text, offset, length, encoding) {
  if (typeof text !== 'string') throw errors.coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'argument must be a string');
  if (offset === undefined) return native.write(this, text, 'utf8', 0, this.length);
  if (length === undefined && typeof offset === 'string') {
    encoding = offset;
    length = this.length;
    offset = 0;
  } else {
    errors.validateInteger(offset, 'offset', 0, this.length);
    var left = this.length - offset;
    if (length === undefined) length = left;
    else if (typeof length === 'string') {
      encoding = length;
      length = left;
    } else {
      errors.validateInteger(length, 'length', 0, this.length);
      length = Math.min(length, left);
    }
  }
  return native.write(this, text, encoding ? required(encoding) : 'utf8', offset, length);
});

// ---- Filling

function fillBuffer(buffer, value, offset, end, encoding) {
  if (typeof value === 'string') {
    if (offset === undefined || typeof offset === 'string') {
      encoding = offset;
      offset = undefined;
      end = buffer.length;
    } else if (typeof end === 'string') {
      encoding = end;
      end = buffer.length;
    }
    if (encoding !== undefined) errors.validateString(encoding, 'encoding');
    var name = required(encoding);
    if (value.length === 0) value = 0;
    else value = { text: value, bytes: fromString(value, name) };
  }
  if (offset === undefined) {
    offset = 0;
    end = buffer.length;
  } else {
    errors.validateNumber(offset, 'offset', 0, MAX_LENGTH);
    if (end === undefined) end = buffer.length;
    else errors.validateNumber(end, 'end', 0, buffer.length);
    if (offset >= end) return buffer;
  }
  var pattern;
  if (typeof value === 'object' && value !== null && value.bytes) {
    if (value.bytes.length === 0) throw errors.invalidArgValue('value', value.text);
    pattern = value.bytes;
  } else if (isView(value)) {
    if (value.byteLength === 0) throw errors.invalidArgValue('value', value);
    pattern = value;
  } else {
    pattern = new Uint8Array(1);
    pattern[0] = value & 255;
  }
  native.fill(buffer, pattern, Math.floor(offset), Math.floor(end));
  return buffer;
}

define('fill', function fill(value, offset, end, encoding) {
  return fillBuffer(this, value, offset, end, encoding);
});

// ---- Searching

function search(buffer, value, offset, encoding, forward) {
  if (typeof offset === 'string') {
    encoding = offset;
    offset = undefined;
  } else if (offset > 0x7fffffff) {
    offset = 0x7fffffff;
  } else if (offset < -0x80000000) {
    offset = -0x80000000;
  }
  offset = +offset;
  if (offset !== offset) offset = forward ? 0 : buffer.length;
  var needle;
  var step = 1;
  if (typeof value === 'number') {
    needle = new Uint8Array(1);
    needle[0] = value & 255;
  } else if (typeof value === 'string') {
    if (encoding === '') throw errors.create(TypeError, 'ERR_UNKNOWN_ENCODING', encoding);
    var name = required(encoding);
    needle = fromString(value, name);
    if (name === 'utf16le') step = 2;
  } else if (isBytes(value)) {
    needle = value;
    if (encoding !== undefined && required(encoding) === 'utf16le') step = 2;
  } else {
    throw errors.invalidArgType('value', ['number', 'string', 'Buffer', 'Uint8Array'], value);
  }
  return native.indexOf(buffer, needle, toInteger(offset, 0), forward, step);
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

// ---- Integers

function wrongOffset(offset, most, name) {
  if (Math.floor(offset) !== offset) {
    errors.validateNumber(offset, name || 'offset');
    throw errors.outOfRange(name || 'offset', 'an integer', offset);
  }
  if (most < 0) throw errors.create(RangeError, 'ERR_BUFFER_OUT_OF_BOUNDS');
  throw errors.outOfRange(name || 'offset', '>= ' + (name ? 1 : 0) + ' and <= ' + most, offset);
}

function checkOffset(buffer, offset, size) {
  if (typeof offset !== 'number') errors.validateNumber(offset, 'offset');
  if (buffer[offset] === undefined || buffer[offset + size - 1] === undefined) wrongOffset(offset, buffer.length - size);
}

function readLittle(buffer, offset, size) {
  var value = 0;
  for (var i = size - 1; i >= 0; i--) value = value * 256 + buffer[offset + i];
  return value;
}

function readBig(buffer, offset, size) {
  var value = 0;
  for (var i = 0; i < size; i++) value = value * 256 + buffer[offset + i];
  return value;
}

function writeLittle(buffer, value, offset, size) {
  for (var i = 0; i < size; i++) {
    buffer[offset + i] = value;
    value = Math.floor(value / 256);
  }
}

function writeBig(buffer, value, offset, size) {
  for (var i = size - 1; i >= 0; i--) {
    buffer[offset + i] = value;
    value = Math.floor(value / 256);
  }
}

function limits(size, signed) {
  var span = Math.pow(2, 8 * size);
  return signed ? { min: -span / 2, max: span / 2 - 1 } : { min: 0, max: span - 1 };
}

function checkValue(value, size, signed, limit) {
  if (value > limit.max || value < limit.min) {
    var range = size > 4 ? (signed ? '>= -(2 ** ' + (8 * size - 1) + ') and < 2 ** ' + (8 * size - 1) :
        '>= 0 and < 2 ** ' + 8 * size) : '>= ' + limit.min + ' and <= ' + limit.max;
    throw errors.outOfRange('value', range, value);
  }
}

function fixedInteger(bits, signed, endian) {
  var size = bits / 8;
  var limit = limits(size, signed);
  var span = Math.pow(2, bits);
  var read = endian === 'BE' ? readBig : readLittle;
  var write = endian === 'BE' ? writeBig : writeLittle;
  function reader(offset) {
    if (offset === undefined) offset = 0;
    checkOffset(this, offset, size);
    var value = read(this, offset, size);
    return value > limit.max ? value - span : value;
  }
  function writer(value, offset) {
    if (offset === undefined) offset = 0;
    value = +value;
    if (size === 1) errors.validateNumber(offset, 'offset');
    checkValue(value, size, signed, limit);
    checkOffset(this, offset, size);
    write(this, value < 0 ? value + span : value, offset, size);
    return offset + size;
  }
  var suffix = bits + (endian || '');
  if (signed) both('Int' + suffix, reader, writer);
  else {
    both('UInt' + suffix, reader, writer);
    both('Uint' + suffix, reader, writer);
  }
}

function both(name, reader, writer) {
  define('read' + name, reader);
  define('write' + name, writer);
}

function checkByteLength(size) {
  if (size === undefined) throw errors.invalidArgType('byteLength', 'number', size);
  if (typeof size !== 'number') errors.validateNumber(size, 'byteLength');
  if (!(size >= 1 && size <= 6 && size % 1 === 0)) wrongOffset(size, 6, 'byteLength');
}

function variableInteger(signed, endian) {
  var read = endian === 'BE' ? readBig : readLittle;
  var write = endian === 'BE' ? writeBig : writeLittle;
  function reader(offset, size) {
    if (offset === undefined) throw errors.invalidArgType('offset', 'number', offset);
    checkByteLength(size);
    checkOffset(this, offset, size);
    var value = read(this, offset, size);
    return signed && value > limits(size, true).max ? value - Math.pow(2, 8 * size) : value;
  }
  function writer(value, offset, size) {
    checkByteLength(size);
    value = +value;
    var limit = limits(size, signed);
    checkValue(value, size, signed, limit);
    checkOffset(this, offset, size);
    write(this, value < 0 ? value + Math.pow(2, 8 * size) : value, offset, size);
    return offset + size;
  }
  if (signed) both('Int' + endian, reader, writer);
  else {
    both('UInt' + endian, reader, writer);
    both('Uint' + endian, reader, writer);
  }
}

fixedInteger(8, false);
fixedInteger(8, true);
[16, 32].forEach(function (bits) {
  [false, true].forEach(function (signed) {
    fixedInteger(bits, signed, 'LE');
    fixedInteger(bits, signed, 'BE');
  });
});
[false, true].forEach(function (signed) {
  variableInteger(signed, 'LE');
  variableInteger(signed, 'BE');
});

function bigInteger(signed, endian) {
  function reader(offset) {
    if (offset === undefined) offset = 0;
    checkOffset(this, offset, 8);
    return native.readBigInt(this, offset, endian === 'LE', signed);
  }
  function writer(value, offset) {
    if (offset === undefined) offset = 0;
    if (typeof value !== 'bigint' && !internalBinding('util/types').isBigInt(value)) {
      throw errors.invalidArgType('value', 'bigint', value);
    }
    checkOffset(this, offset, 8);
    if (!native.writeBigInt(this, value, offset, endian === 'LE', signed)) {
      throw errors.outOfRange('value', signed ? '>= -(2n ** 63n) and < 2n ** 63n' : '>= 0n and < 2n ** 64n', value);
    }
    return offset + 8;
  }
  both((signed ? 'BigInt64' : 'BigUInt64') + endian, reader, writer);
  if (!signed) both('BigUint64' + endian, reader, writer);
}

[false, true].forEach(function (signed) {
  bigInteger(signed, 'LE');
  bigInteger(signed, 'BE');
});

// ---- Floats

var floatBytes = new Uint8Array(8);
var singles = new Float32Array(floatBytes.buffer);
var doubles = new Float64Array(floatBytes.buffer);

function floating(name, view, size, bigEndian) {
  // Bytes are little-endian in every engine that Abide runs.
  function reader(offset) {
    if (offset === undefined) offset = 0;
    checkOffset(this, offset, size);
    for (var i = 0; i < size; i++) floatBytes[i] = this[offset + (bigEndian ? size - 1 - i : i)];
    return view[0];
  }
  function writer(value, offset) {
    if (offset === undefined) offset = 0;
    value = +value;
    checkOffset(this, offset, size);
    view[0] = value;
    for (var i = 0; i < size; i++) this[offset + (bigEndian ? size - 1 - i : i)] = floatBytes[i];
    return offset + size;
  }
  both(name + (bigEndian ? 'BE' : 'LE'), reader, writer);
}

[false, true].forEach(function (bigEndian) {
  floating('Float', singles, 4, bigEndian);
  floating('Double', doubles, 8, bigEndian);
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

// ---- Showing

function inspectBuffer(depth, options) {
  var inspect = require('util').inspect;
  var most = exports.INSPECT_MAX_BYTES;
  var shown = Math.min(most, this.length);
  var text = native.slice(this, 'hex', 0, shown).replace(/(.{2})/g, '$1 ').replace(/ $/, '');
  var left = this.length - most;
  if (left > 0) text += ' ... ' + left + ' more byte' + (left > 1 ? 's' : '');
  if (options) {
    var buffer = this;
    var extras = Object.keys(this).filter(function (key) { return !/^\d+$/.test(key); });
    if (extras.length > 0) {
      var holder = Object.create(null);
      extras.forEach(function (key) { holder[key] = buffer[key]; });
      var inner = {};
      for (var key in options) inner[key] = options[key];
      inner.breakLength = Infinity;
      inner.compact = true;
      if (this.length !== 0) text += ', ';
      text += inspect(holder, inner).replace(/^\[Object: null prototype\] \{ | \}$/g, '');
    }
  }
  var constructor = this.constructor && this.constructor.name ? this.constructor.name : 'Buffer';
  return '<' + constructor + ' ' + text + '>';
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

var TRANSCODABLE = ['utf8', 'utf16le', 'latin1', 'ascii'];

function transcode(source, from, to) {
  if (!isBytes(source)) throw errors.invalidArgType('source', ['Buffer', 'Uint8Array'], source);
  if (source.length === 0) return Buffer.alloc(0);
  from = canonical(from);
  to = canonical(to);
  if (TRANSCODABLE.indexOf(from) < 0 || TRANSCODABLE.indexOf(to) < 0) {
    throw errors.errnoException('U_ILLEGAL_ARGUMENT_ERROR', 'Unable to transcode Buffer');
  }
  var text = native.slice(source, from, 0, source.length);
  if (to === 'latin1') text = text.replace(/[^\u0000-\u00ff]/g, '?');
  if (to === 'ascii') text = text.replace(/[^\u0000-\u007f]/g, '?');
  return fromString(text, to);
}

function invalidCharacter(message) {
  return require('internal/errors/dom_exception').create(message, 'InvalidCharacterError');
}

exports.Buffer = Buffer;
exports.SlowBuffer = SlowBuffer;
exports.transcode = transcode;
exports.isUtf8 = function isUtf8(input) {
  if (!isView(input) && !isArrayBuffer(input)) {
    throw errors.invalidArgType('input', ['TypedArray', 'Buffer'], input);
  }
  return native.isUtf8(input);
};
exports.isAscii = function isAscii(input) {
  if (!isView(input) && !isArrayBuffer(input)) {
    throw errors.invalidArgType('input', ['TypedArray', 'Buffer'], input);
  }
  var bytes = isArrayBuffer(input) ? new Uint8Array(input) :
      new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
  for (var i = 0; i < bytes.length; i++) if (bytes[i] > 127) return false;
  return true;
};
exports.kMaxLength = MAX_LENGTH;
exports.kStringMaxLength = MAX_STRING_LENGTH;
exports.constants = { MAX_LENGTH: MAX_LENGTH, MAX_STRING_LENGTH: MAX_STRING_LENGTH };
exports.INSPECT_MAX_BYTES = 50;
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
// Loaded when it is asked for: it needs this module.
['Blob', 'File'].forEach(function (name) {
  Object.defineProperty(exports, name, { get: function () { return require('internal/buffer/blob')[name]; }, enumerable: true, configurable: true });
});
