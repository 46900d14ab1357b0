/* Atomics, for engines without it: on typed arrays of up to 32 bits, which native threads and workers may share. */
'use strict';

var native = internalBinding('globals/atomics');
var signed = { Int8Array: 8, Int16Array: 16, Int32Array: 32 };
var unsigned = { Uint8Array: 8, Uint16Array: 16, Uint32Array: 32 };

function kindOf(array) {
  var kind = Object.prototype.toString.call(array).slice(8, -1);
  if (!(kind in signed) && !(kind in unsigned)) throw new TypeError('[object ' + kind + '] is not an integer typed array.');
  return kind;
}

function offsetOf(array, index) {
  var at = index === undefined ? 0 : Math.trunc(Number(index)) || 0;
  if (at < 0 || at >= array.length) throw new RangeError('Invalid atomic access index');
  return at * array.BYTES_PER_ELEMENT;
}

function integer(value) {
  value = Math.trunc(Number(value));
  return value === value && Math.abs(value) !== Infinity ? value % 4294967296 : 0;
}

// What comes back is unsigned.
function result(kind, value) {
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
    return result(kind, native[name](array, offsetOf(array, index), array.BYTES_PER_ELEMENT, integer(value)));
  });
});
define('load', function load(array, index) {
  var kind = kindOf(array);
  return result(kind, native.load(array, offsetOf(array, index), array.BYTES_PER_ELEMENT, 0));
});
define('store', function store(array, index, value) {
  kindOf(array);
  native.exchange(array, offsetOf(array, index), array.BYTES_PER_ELEMENT, integer(value));
  return Math.trunc(Number(value)) || 0;
});
define('compareExchange', function compareExchange(array, index, expected, replacement) {
  var kind = kindOf(array);
  var size = array.BYTES_PER_ELEMENT;
  return result(kind, native.compareExchange(array, offsetOf(array, index), size, integer(expected), integer(replacement)));
});
define('isLockFree', function isLockFree(size) { return size === 4; });
define('notify', function notify(array, index, count) {
  var kind = kindOf(array);
  if (kind !== 'Int32Array') throw new TypeError('[object ' + kind + '] is not an int32 typed array.');
  var offset = offsetOf(array, index);
  var limit = count === undefined ? Infinity : Math.max(Math.trunc(Number(count)) || 0, 0);
  return isShared(array) ? native.notify(array, offset, limit) : 0;
});
function isShared(array) {
  return typeof SharedArrayBuffer === 'function' && array.buffer instanceof SharedArrayBuffer;
}
define('wait', function wait(array, index, value, timeout) {
  if (kindOf(array) !== 'Int32Array' || !isShared(array)) {
    throw new TypeError('[object ' + kindOf(array) + '] is not a shared typed array.');
  }
  var limit = timeout === undefined ? NaN : Number(timeout);
  return native.wait(array, offsetOf(array, index), integer(value) | 0, limit !== limit ? Infinity : Math.max(limit, 0));
});
if (Symbol.toStringTag) Object.defineProperty(Atomics, Symbol.toStringTag, { value: 'Atomics', configurable: true });

module.exports = Atomics;
