/* Deep equality, strict and loose, as assert and util define it. */
'use strict';

var types = require('util/types');
var hasOwn = Object.prototype.hasOwnProperty;

function same(left, right) {
  return left === right ? left !== 0 || 1 / left === 1 / right : left !== left && right !== right;
}

function isShown(value, key) {
  return Object.prototype.propertyIsEnumerable.call(value, key);
}

function keysOf(value, strict, isTyped) {
  if (isTyped) return namesOf(value, strict);
  var keys = Object.keys(value);
  if (strict && Object.getOwnPropertySymbols) {
    keys = keys.concat(Object.getOwnPropertySymbols(value).filter(function (key) { return isShown(value, key); }));
  }
  return keys;
}

// The elements of a typed array are compared as bytes; to list their keys would take long.
function namesOf(view, strict) {
  return internalBinding('util/types').keysBesideElements(view).filter(function (key) {
    return (typeof key === 'string' ? !/^\d+$/.test(key) : strict) && isShown(view, key);
  });
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

// Beside properties: what two objects of a kind must have in common.
var CONTENT = {
  array: function (left, right) { return left.length === right.length; },
  date: function (left, right) {
    return same(Date.prototype.getTime.call(left), Date.prototype.getTime.call(right));
  },
  regexp: function (left, right) { return String(left) === String(right) && left.lastIndex === right.lastIndex; },
  error: function (left, right) { return left.message === right.message && left.name === right.name; },
  boxed: function (left, right) { return same(left.valueOf(), right.valueOf()); },
  set: function (left, right) { return left.size === right.size; },
  map: function (left, right) { return left.size === right.size; },
  object: function () { return true; },
  'function': function () { return true; },
  Float32Array: floatsEqual,
  Float64Array: floatsEqual
};

function isObject(value) {
  return typeof value === 'object' && value !== null;
}

/** Judges values of which one at least is no object; undefined if both are. */
function primitivesEqual(left, right, strict) {
  if (isObject(left) && isObject(right)) return undefined;
  if (strict) return !isObject(left) && typeof left === 'number' && left !== left && right !== right;
  // eslint-disable-next-line eqeqeq
  return !isObject(left) && !isObject(right) && (left == right || (left !== left && right !== right));
}

function equal(left, right, strict, memory) {
  if (left === right) return left !== 0 || !strict || same(left, right);
  var verdict = primitivesEqual(left, right, strict);
  if (verdict !== undefined) return verdict;
  if (strict && Object.getPrototypeOf(left) !== Object.getPrototypeOf(right)) return false;
  if (Object.prototype.toString.call(left) !== Object.prototype.toString.call(right)) return false;
  var kind = kindOf(left);
  if (kind !== kindOf(right)) return false;
  return (CONTENT[kind] || bytesEqual)(left, right, strict) && structureEqual(left, right, strict, memory, kind);
}

function structureEqual(left, right, strict, memory, kind) {
  var isTyped = /Array$/.test(kind);
  var keys = keysOf(left, strict, isTyped);
  var others = keysOf(right, strict, isTyped);
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
