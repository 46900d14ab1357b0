/* Atomics, for engines without it: on typed arrays of integers, which native threads and workers may share. */
'use strict';

var native = internalBinding('globals/atomics');
var signed = { Int8Array: 8, Int16Array: 16, Int32Array: 32 };
var unsigned = { Uint8Array: 8, Uint16Array: 16, Uint32Array: 32 };
var large = { BigInt64Array: 64, BigUint64Array: 64 };

function kindOf(array) {
  var kind = Object.prototype.toString.call(array).slice(8, -1);
  if (!(kind in signed) && !(kind in unsigned) && !(kind in large)) throw new TypeError('[object ' + kind + '] is not an integer typed array.');
  return kind;
}

function offsetOf(array, index) {
  var at = index === undefined ? 0 : Math.trunc(Number(index)) || 0;
  if (at < 0 || at >= array.length) throw new RangeError('Invalid atomic access index');
  return at * array.BYTES_PER_ELEMENT;
}

function integer(kind, value) {
  if (kind in large) return bigInteger(value);
  value = Math.trunc(Number(value));
  return value === value && Math.abs(value) !== Infinity ? value % 4294967296 : 0;
}

function bigInteger(value) {
  if (Object.prototype.toString.call(value) === '[object BigInt]') return value;
  if (typeof value === 'number') throw new TypeError('Cannot convert ' + value + ' to a BigInt');
  return BigInt(value);
}

// What comes back is unsigned, or a signed BigInt.
function result(kind, value) {
  if (kind in large) return kind === 'BigUint64Array' ? BigInt.asUintN(64, value) : value;
  if (kind in unsigned) return value;
  var shift = 32 - signed[kind];
  return value << shift >> shift;
}

var Atomics = {};
function define(name, body) {
  Object.defineProperty(Atomics, name, { value: body, writable: true, configurable: true, enumerable: false });
}

['add', 'sub', 'and', 'or', 'xor', 'exchange'].forEach(function (name) {
  define(name, function (array, index, value) {
    var kind = kindOf(array);
    return result(kind, native[name](array, offsetOf(array, index), array.BYTES_PER_ELEMENT, integer(kind, value)));
  });
});
define('load', function load(array, index) {
  var kind = kindOf(array);
  return result(kind, native.load(array, offsetOf(array, index), array.BYTES_PER_ELEMENT, 0));
});
define('store', function store(array, index, value) {
  var kind = kindOf(array);
  var stored = integer(kind, value);
  native.exchange(array, offsetOf(array, index), array.BYTES_PER_ELEMENT, stored);
  if (kind in large) return stored;
  return Math.trunc(Number(value)) || 0;
});
define('compareExchange', function compareExchange(array, index, expected, replacement) {
  var kind = kindOf(array);
  var size = array.BYTES_PER_ELEMENT;
  return result(kind, native.compareExchange(
    array, offsetOf(array, index), size, integer(kind, expected), integer(kind, replacement)));
});
define('isLockFree', function isLockFree(size) { return size === 4 || size === 8; });
define('notify', function notify(array, index, count) {
  var kind = kindOf(array);
  if (kind !== 'Int32Array' && kind !== 'BigInt64Array') throw new TypeError('[object ' + kind + '] is not an int32 typed array.');
  var offset = offsetOf(array, index);
  var limit = count === undefined ? Infinity : Math.max(Math.trunc(Number(count)) || 0, 0);
  return isShared(array) ? native.notify(array, offset, limit) : 0;
});
function isShared(array) {
  return typeof SharedArrayBuffer === 'function' && array.buffer instanceof SharedArrayBuffer;
}
define('wait', function wait(array, index, value, timeout) {
  var kind = kindOf(array);
  if ((kind !== 'Int32Array' && kind !== 'BigInt64Array') || !isShared(array)) {
    throw new TypeError('[object ' + kind + '] is not a shared typed array.');
  }
  var expected = kind === 'Int32Array' ? integer(kind, value) | 0 : integer(kind, value);
  var limit = timeout === undefined ? NaN : Number(timeout);
  return native.wait(array, offsetOf(array, index), array.BYTES_PER_ELEMENT, expected, limit !== limit ? Infinity : Math.max(limit, 0));
});
if (Symbol.toStringTag) Object.defineProperty(Atomics, Symbol.toStringTag, { value: 'Atomics', configurable: true });

module.exports = Atomics;
