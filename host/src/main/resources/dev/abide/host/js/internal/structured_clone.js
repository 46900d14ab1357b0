'use strict';

var types = require('util/types');

function uncloneable(value) {
  var shown = typeof value === 'function' ? Function.prototype.toString.call(value) :
      typeof value === 'symbol' ? Symbol.prototype.toString.call(value) : '#<' + (value.constructor && value.constructor.name || 'Object') + '>';
  return require('internal/dom_exception').create(shown + ' could not be cloned.', 'DataCloneError');
}

var ERRORS = { Error: Error, EvalError: EvalError, RangeError: RangeError, ReferenceError: ReferenceError,
  SyntaxError: SyntaxError, TypeError: TypeError, URIError: URIError };

function clone(value, seen) {
  if (typeof value === 'symbol' || typeof value === 'function') throw uncloneable(value);
  if (typeof value !== 'object' || value === null) return value;
  for (var i = 0; i < seen.length; i += 2) if (seen[i] === value) return seen[i + 1];

  function remember(copy) {
    seen.push(value, copy);
    return copy;
  }
  var copy;
  if (types.isDate(value)) return remember(new Date(value.getTime()));
  if (types.isRegExp(value)) return remember(new RegExp(value.source, value.flags));
  if (types.isBoxedPrimitive(value) && !types.isSymbolObject(value)) return remember(Object(value.valueOf()));
  if (types.isArrayBuffer(value)) return remember(value.slice(0));
  if (types.isSharedArrayBuffer(value)) return value;
  if (types.isDataView(value)) {
    var buffer = clone(value.buffer, seen);
    return remember(new DataView(buffer, value.byteOffset, value.byteLength));
  }
  var typed = internalBinding('types').typedArrayName(value);
  if (typed !== undefined) {
    var Constructor = Function('return ' + typed)();
    return remember(new Constructor(clone(value.buffer, seen), value.byteOffset, value.length));
  }
  if (types.isMap(value)) {
    copy = remember(new Map());
    value.forEach(function (v, k) { copy.set(clone(k, seen), clone(v, seen)); });
    return copy;
  }
  if (types.isSet(value)) {
    copy = remember(new Set());
    value.forEach(function (v) { copy.add(clone(v, seen)); });
    return copy;
  }
  if (types.isNativeError(value)) {
    var Kind = ERRORS[value.name] || Error;
    copy = remember(new Kind(value.message));
    if (value.stack !== undefined) {
      Object.defineProperty(copy, 'stack', { value: value.stack, writable: true, configurable: true });
    }
    if ('cause' in value) {
      Object.defineProperty(copy, 'cause', { value: clone(value.cause, seen), writable: true, configurable: true });
    }
    return copy;
  }
  if (types.isPromise(value) || types.isWeakMap(value) || types.isWeakSet(value) || types.isExternal(value)) {
    throw uncloneable(value);
  }
  if (Array.isArray(value)) copy = remember(new Array(value.length));
  else copy = remember({});
  Object.keys(value).forEach(function (key) { copy[key] = clone(value[key], seen); });
  return copy;
}

exports.structuredClone = function structuredClone(value, options) {
  if (arguments.length === 0) throw require('internal/errors').create(TypeError, 'ERR_MISSING_ARGS', 'value');
  var copy = clone(value, []);
  ((options && options.transfer) || []).forEach(function (buffer) {
    if (typeof buffer.transfer === 'function') buffer.transfer();
  });
  return copy;
};
