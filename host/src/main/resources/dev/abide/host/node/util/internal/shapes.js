/*
 * What kind of object a value is, and how that kind looks: the name in front, the braces, the keys that are shown, and
 * where its other entries come from.
 */
'use strict';

var primitives = require('internal/util/primitives');
var entries = require('internal/util/entries');
var types = require('util/types');
var namespaces = require('internal/module/namespaces');
var native = internalBinding('util/types');

var hasOwn = Object.prototype.hasOwnProperty;
var isEnumerable = Object.prototype.propertyIsEnumerable;
var tagSymbol = typeof Symbol === 'function' ? Symbol.toStringTag : undefined;

function isTooDeep(state, depth) {
  return state.depth !== null && depth > state.depth;
}
exports.isTooDeep = isTooDeep;

function builtInTag(value) {
  return Object.prototype.toString.call(value).slice(8, -1);
}

// ---- Names

/**
 * Returns the name of the class of an object: of the nearest constructor in its prototype chain that it is an instance
 * of. Null if there is no chain.
 */
function classNameOf(state, object, depth) {
  for (var holder = object; holder; holder = Object.getPrototypeOf(holder)) {
    var descriptor = Object.getOwnPropertyDescriptor(holder, 'constructor');
    var constructor = descriptor && descriptor.value;
    if (typeof constructor === 'function' && constructor.name && isInstance(object, constructor)) {
      return String(constructor.name);
    }
  }
  var prototype = Object.getPrototypeOf(object);
  return prototype ? builtInTag(object) + ' <' + strangeName(state, prototype, depth) + '>' : null;
}

/** What stands for a prototype that no constructor is known of. */
function strangeName(state, prototype, depth) {
  if (isTooDeep(state, depth)) return 'Complex prototype';
  return classNameOf(state, prototype, depth + 1) ||
    require('internal/util/inspect').inspect(prototype, { customInspect: false, depth: -1 });
}

function isInstance(object, constructor) {
  try {
    return object instanceof constructor;
  } catch (e) {
    return false;
  }
}

/** Returns the toStringTag where it says more than a property that is shown anyway. */
function tagOf(state, value) {
  var tag = tagSymbol === undefined ? '' : value[tagSymbol];
  if (typeof tag !== 'string' || tag === '') return '';
  return (state.showHidden ? hasOwn : isEnumerable).call(value, tagSymbol) ? '' : tag;
}

// ---- Keys

function keysOf(value, showHidden) {
  var symbols = Object.getOwnPropertySymbols ? Object.getOwnPropertySymbols(value) : [];
  if (showHidden) return Object.getOwnPropertyNames(value).concat(symbols);
  var keys = Object.keys(value);
  return symbols.length === 0 ? keys :
    keys.concat(symbols.filter(function (key) { return isEnumerable.call(value, key); }));
}

/** Those that are no elements: a view may have millions of these. */
function keysBesideElements(value, showHidden) {
  if (!types.isTypedArray(value)) return keysOf(value, showHidden).filter(isNoIndex);
  return native.keysBesideElements(value).filter(function (key) {
    return isNoIndex(key) && (showHidden || isEnumerable.call(value, key));
  });
}

function isNoIndex(key) {
  return typeof key !== 'string' || !/^(0|[1-9]\d{0,9})$/.test(key) || Number(key) > 4294967294;
}

// ---- Shapes

function Shape(state, value, depth) {
  this.name = classNameOf(state, value, depth);
  this.tag = tagOf(state, value);
  this.base = '';
  this.open = '{';
  this.close = '}';
  this.isList = false;
  this.entries = entries.none;
  this.keys = [];
  // What an object without prototype is called in short, if not by its tag.
  this.fallback = undefined;
  // The text, of an object that has nothing to show between braces.
  this.whole = undefined;
}

/** Returns the name in front of the braces, or of the text of an object that has one. */
Shape.prototype.prefix = function (fallback, size) {
  var count = size === undefined ? '' : '(' + size + ')';
  var head = this.name === null ? '[' + fallback + count + ': null prototype]' : this.name + count;
  var known = this.name === null ? fallback : this.name;
  return head + (this.tag !== '' && this.tag !== known ? ' [' + this.tag + '] ' : ' ');
};

Shape.prototype.isEmpty = function () {
  return this.keys.length === 0;
};

/** Returns the shape of an object. */
exports.shapeOf = function shapeOf(state, value, depth, isWithinView) {
  var shape = new Shape(state, value, depth);
  for (var i = 0; i < KINDS.length; i++) {
    if (KINDS[i].accepts(value, shape)) {
      KINDS[i].describe(shape, value, state, depth, isWithinView);
      break;
    }
  }
  return shape;
};

/** Returns what stands for an object below the deepest level. */
exports.shortText = function shortText(state, shape, value) {
  if (shape.name !== null) return state.stylize('[' + shape.prefix('').slice(0, -1) + ']', 'special');
  var fallback = shape.fallback || (shape.tag === '' ? builtInTag(value) : 'Object');
  return state.stylize(shape.prefix(fallback).slice(0, -1), 'special');
};

// ---- Kinds, in the order in which they are asked

var KINDS = [];

function kind(accepts, describe) {
  KINDS.push({ accepts: accepts, describe: describe });
}

/** A kind that has keys, whichever those are. */
function keyed(accepts, describe) {
  kind(accepts, function (shape, value, state, depth, isWithinView) {
    shape.keys = keysOf(value, state.showHidden);
    describe(shape, value, state, depth, isWithinView);
  });
}

kind(namespaces.isNamespace, function (shape) {
  shape.open = shape.prefix('Module') + '{';
  shape.entries = entries.ofNamespace;
});

function describeList(shape, value, state, prefix) {
  shape.keys = keysBesideElements(value, state.showHidden);
  shape.isList = true;
  shape.open = prefix + '[';
  shape.close = ']';
}

kind(Array.isArray, function (shape, value, state) {
  var isUsual = shape.name === 'Array' && shape.tag === '';
  describeList(shape, value, state, isUsual ? '' : shape.prefix('Array', value.length));
  shape.entries = entries.ofArray;
  if (value.length === 0 && shape.isEmpty()) shape.whole = shape.open + ']';
});

function collection(accepts, name, contents) {
  keyed(accepts, function (shape, value) {
    var size = entries.sizeOf(value);
    shape.fallback = name;
    shape.open = shape.prefix(name, size) + '{';
    shape.entries = contents;
    if (size === 0 && shape.isEmpty()) shape.whole = shape.open + '}';
  });
}

collection(types.isSet, 'Set', entries.ofSet);
collection(types.isMap, 'Map', entries.ofMap);

kind(types.isTypedArray, function (shape, value, state) {
  shape.fallback = native.typedArrayName(value);
  describeList(shape, value, state, shape.prefix(shape.fallback, value.length));
  shape.entries = entries.ofTypedArray;
  if (value.length === 0 && shape.isEmpty() && !state.showHidden) shape.whole = shape.open + ']';
});

keyed(types.isArgumentsObject, function (shape) {
  shape.open = shape.name === 'Object' ? '[Arguments] {' : shape.prefix('Arguments') + '{';
  if (shape.isEmpty()) shape.whole = shape.open + '}';
});

keyed(function (value, shape) { return shape.name === 'Object' && typeof value === 'object'; }, function (shape) {
  if (shape.tag !== '') shape.open = shape.prefix('Object') + '{';
  if (shape.isEmpty()) shape.whole = shape.open + '}';
});

keyed(function (value) { return typeof value === 'function'; }, function (shape, value, state) {
  shape.base = require('internal/util/heads').ofFunction(shape, value);
  if (shape.isEmpty()) shape.whole = state.stylize(shape.base, 'special');
});

/** A kind with a text of its own, which stands alone if there are no keys. */
function textual(accepts, name, style, textOf) {
  keyed(accepts, function (shape, value, state, depth) {
    var prefix = shape.prefix(name);
    shape.base = (prefix === name + ' ' ? '' : prefix) + textOf(value);
    if (shape.isEmpty() || (name === 'RegExp' && isTooDeep(state, depth))) shape.whole = state.stylize(shape.base, style);
  });
}

textual(types.isRegExp, 'RegExp', 'regexp', function (value) { return RegExp.prototype.toString.call(value); });
textual(types.isDate, 'Date', 'date', function (value) {
  return isNaN(Date.prototype.getTime.call(value)) ? 'Invalid Date' : Date.prototype.toISOString.call(value);
});

keyed(function (value) { return types.isNativeError(value) || value instanceof Error; }, function (shape, value, state) {
  shape.base = require('internal/util/error_text').ofError(state, value, shape);
  if (shape.isEmpty()) shape.whole = shape.base;
});

keyed(types.isAnyArrayBuffer, function (shape, value, state, depth, isWithinView) {
  shape.open = shape.prefix(types.isArrayBuffer(value) ? 'ArrayBuffer' : 'SharedArrayBuffer') + '{';
  if (!isWithinView) shape.entries = entries.ofArrayBuffer;
  else if (shape.isEmpty()) {
    shape.whole = shape.open + ' byteLength: ' + primitives.formatNumber(state.stylize, value.byteLength, false) + ' }';
  }
  shape.keys.unshift('byteLength');
});

function named(accepts, name, contents, keys) {
  keyed(accepts, function (shape) {
    shape.open = shape.prefix(name) + '{';
    shape.entries = contents;
    shape.keys = keys.concat(shape.keys);
  });
}

named(types.isDataView, 'DataView', entries.none, ['byteLength', 'byteOffset', 'buffer']);
named(types.isPromise, 'Promise', entries.ofPromise, []);
named(types.isWeakSet, 'WeakSet', entries.unknown, []);
named(types.isWeakMap, 'WeakMap', entries.unknown, []);

keyed(types.isBoxedPrimitive, function (shape, value, state) {
  shape.base = require('internal/util/heads').ofBoxed(shape, value, state);
  if (shape.isEmpty()) shape.whole = shape.base;
});

keyed(types.isExternal, function (shape, value, state) {
  shape.whole = state.stylize('[External: ' + native.externalAddress(value) + ']', 'special');
});

keyed(function () { return true; }, function (shape) {
  shape.open = shape.prefix('Object') + '{';
  if (shape.isEmpty()) shape.whole = shape.open + '}';
});
