/* Numbers in buffers: the methods readInt8, writeDoubleLE and so on, which buffer.js gives to Buffer. */
'use strict';

var errors = require('internal/errors');
var native = internalBinding('buffer');

function define(name, body) {
  exports[name] = body;
}

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
  if (value > limit.max || value < limit.min) throw errors.outOfRange('value', rangeText(size, signed, limit), value);
}

function rangeText(size, signed, limit) {
  if (size <= 4) return '>= ' + limit.min + ' and <= ' + limit.max;
  var power = '2 ** ' + (signed ? 8 * size - 1 : 8 * size);
  return (signed ? '>= -(' + power + ')' : '>= 0') + ' and < ' + power;
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
