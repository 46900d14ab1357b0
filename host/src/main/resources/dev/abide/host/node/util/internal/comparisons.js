/* Deep equality, strict and loose, as assert and util define it. */
'use strict';

var types = require('util/types');
var hasOwn = Object.prototype.hasOwnProperty;

function same(left, right) {
  return left === right ? left !== 0 || 1 / left === 1 / right : left !== left && right !== right;
}

function keysOf(value, strict) {
  var keys = Object.keys(value);
  if (strict && Object.getOwnPropertySymbols) {
    keys = keys.concat(Object.getOwnPropertySymbols(value).filter(function (key) {
      return Object.prototype.propertyIsEnumerable.call(value, key);
    }));
  }
  return keys;
}

function kindOf(value) {
  if (Array.isArray(value)) return 'array';
  if (types.isDate(value)) return 'date';
  if (types.isRegExp(value)) return 'regexp';
  if (types.isNativeError(value) || value instanceof Error) return 'error';
  var typed = internalBinding('util/types').typedArrayName(value);
  if (typed !== undefined) return typed;
  if (types.isDataView(value)) return 'view';
  if (types.isAnyArrayBuffer(value)) return 'buffer';
  if (types.isSet(value)) return 'set';
  if (types.isMap(value)) return 'map';
  if (types.isBoxedPrimitive(value)) return 'boxed';
  return typeof value === 'function' ? 'function' : 'object';
}

function bytesEqual(left, right) {
  if (left.byteLength !== right.byteLength) return false;
  return internalBinding('buffer').compare(left, right) === 0;
}

function floatsEqual(left, right, strict) {
  if (left.length !== right.length) return false;
  for (var i = 0; i < left.length; i++) if (strict ? !same(left[i], right[i]) : left[i] !== right[i]) return false;
  return true;
}

function equal(left, right, strict, memory) {
  if (left === right) return left !== 0 || !strict || same(left, right);
  if (strict) {
    if (typeof left !== 'object' || left === null) return typeof left === 'number' && left !== left && right !== right;
    if (typeof right !== 'object' || right === null) return false;
    if (Object.getPrototypeOf(left) !== Object.getPrototypeOf(right)) return false;
  } else {
    if (left === null || typeof left !== 'object') {
      // eslint-disable-next-line eqeqeq
      return (right === null || typeof right !== 'object') && (left == right || (left !== left && right !== right));
    }
    if (right === null || typeof right !== 'object') return false;
  }
  if (Object.prototype.toString.call(left) !== Object.prototype.toString.call(right)) return false;
  var kind = kindOf(left);
  if (kind !== kindOf(right)) return false;
  switch (kind) {
    case 'array':
      if (left.length !== right.length) return false;
      break;
    case 'date':
      if (!same(Date.prototype.getTime.call(left), Date.prototype.getTime.call(right))) return false;
      break;
    case 'regexp':
      if (String(left) !== String(right) || left.lastIndex !== right.lastIndex) return false;
      break;
    case 'error':
      if (left.message !== right.message || left.name !== right.name) return false;
      break;
    case 'view':
    case 'buffer':
      if (!bytesEqual(left, right)) return false;
      break;
    case 'boxed':
      if (!same(left.valueOf(), right.valueOf())) return false;
      break;
    case 'Float32Array':
    case 'Float64Array':
      if (!floatsEqual(left, right, strict)) return false;
      break;
    default:
      if (/Array$/.test(kind) && !bytesEqual(left, right)) return false;
      if (kind === 'set' || kind === 'map') if (left.size !== right.size) return false;
  }
  return structureEqual(left, right, strict, memory, kind);
}

function structureEqual(left, right, strict, memory, kind) {
  var keys = keysOf(left, strict);
  var others = keysOf(right, strict);
  if (/(Array|^array)$/.test(kind) && kind !== 'array') {
    keys = keys.filter(isNoIndex);
    others = others.filter(isNoIndex);
  }
  if (keys.length !== others.length) return false;
  for (var i = 0; i < keys.length; i++) if (!hasOwn.call(right, keys[i])) return false;

  // Two objects that are being compared already count as equal: that is what makes circles end.
  for (i = 0; i < memory.length; i += 2) {
    if (memory[i] === left) return memory[i + 1] === right;
    if (memory[i + 1] === right) return false;
  }
  memory.push(left, right);
  var result = (kind !== 'set' || setsEqual(left, right, strict, memory)) &&
      (kind !== 'map' || mapsEqual(left, right, strict, memory)) &&
      keys.every(function (key) { return equal(left[key], right[key], strict, memory); });
  memory.length -= 2;
  return result;
}

function isNoIndex(key) {
  return typeof key !== 'string' || !/^\d+$/.test(key);
}

function setsEqual(left, right, strict, memory) {
  var unmatched = [];
  right.forEach(function (value) { if (!left.has(value)) unmatched.push(value); });
  var result = true;
  left.forEach(function (value) {
    if (!result || right.has(value)) return;
    var index = indexOf(unmatched, function (other) { return equal(value, other, strict, memory); });
    if (index < 0 || (strict && (typeof value !== 'object' || value === null))) result = false;
    else unmatched.splice(index, 1);
  });
  return result && unmatched.length === 0;
}

function mapsEqual(left, right, strict, memory) {
  var unmatched = [];
  right.forEach(function (value, key) { if (!left.has(key)) unmatched.push([key, value]); });
  var result = true;
  left.forEach(function (value, key) {
    if (!result) return;
    if (right.has(key)) {
      result = equal(value, right.get(key), strict, memory);
      return;
    }
    var index = indexOf(unmatched, function (other) {
      return equal(key, other[0], strict, memory) && equal(value, other[1], strict, memory);
    });
    if (index < 0) result = false;
    else unmatched.splice(index, 1);
  });
  return result && unmatched.length === 0;
}

function indexOf(list, accepts) {
  for (var i = 0; i < list.length; i++) if (accepts(list[i])) return i;
  return -1;
}

exports.isDeepEqual = function (left, right, strict) {
  return equal(left, right, strict, []);
};
exports.isSame = same;
