/* What a value really is, whatever its prototype says. */
'use strict';

var native = internalBinding('util/types');
var objectToString = Object.prototype.toString;
var global = Function('return this')();

function isObject(value) {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

/** Tells whether an intrinsic method accepts the value as its receiver. */
function accepts(method, value) {
  try {
    method.call(value);
    return true;
  } catch (e) {
    return false;
  }
}

/** A check for objects of a class: cheap refusals first, then a method that only genuine instances survive. */
function brand(className, method) {
  var tag = '[object ' + className + ']';
  var Constructor = global[className];
  // These can be told without their prototype in every engine.
  var isCollection = className === 'Map' || className === 'Set';
  return function (value) {
    if (typeof value !== 'object' || value === null) return false;
    var tagged = objectToString.call(value) === tag;
    var suspect = tagged || (Constructor && value instanceof Constructor) ||
        (isCollection && Object.getPrototypeOf(value) === null);
    return suspect && (method ? accepts(method, value) : tagged);
  };
}

function getter(className, property) {
  var Constructor = global[className];
  var descriptor = Constructor && Object.getOwnPropertyDescriptor(Constructor.prototype, property);
  return descriptor && descriptor.get;
}

function lookup(className, method) {
  // `has` and `delete` of a key that is not there change nothing and need no getter, which not every engine has.
  var Constructor = global[className];
  var has = Constructor && Constructor.prototype[method];
  return has && function () { has.call(this, undefined); };
}

exports.isExternal = native.isExternal;
exports.isDate = native.isDate;
exports.isNativeError = native.isNativeError;
exports.isPromise = native.isPromise;
exports.isArrayBuffer = native.isArrayBuffer;
exports.isSharedArrayBuffer = native.isSharedArrayBuffer;
exports.isDataView = native.isDataView;
exports.isAnyArrayBuffer = function (value) {
  return native.isArrayBuffer(value) || native.isSharedArrayBuffer(value);
};
exports.isTypedArray = function (value) { return native.typedArrayName(value) !== undefined; };
exports.isArrayBufferView = function (value) {
  return native.typedArrayName(value) !== undefined || native.isDataView(value);
};
['Uint8Array', 'Uint8ClampedArray', 'Uint16Array', 'Uint32Array', 'Int8Array', 'Int16Array', 'Int32Array',
  'Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array'].forEach(function (name) {
  exports['is' + name] = function (value) { return native.typedArrayName(value) === name; };
});
exports.isMap = brand('Map', getter('Map', 'size') || lookup('Map', 'has'));
exports.isSet = brand('Set', getter('Set', 'size') || lookup('Set', 'has'));
exports.isWeakMap = brand('WeakMap', lookup('WeakMap', 'has'));
exports.isWeakSet = brand('WeakSet', lookup('WeakSet', 'has'));
exports.isRegExp = brand('RegExp', function () {
  if (objectToString.call(this) !== '[object RegExp]') RegExp.prototype.exec.call(this, '');
});
exports.isArgumentsObject = function (value) {
  return isObject(value) && objectToString.call(value) === '[object Arguments]' &&
      !(typeof Symbol === 'function' && Symbol.toStringTag && Symbol.toStringTag in value);
};
exports.isMapIterator = brand('Map Iterator');
exports.isSetIterator = brand('Set Iterator');
exports.isGeneratorObject = brand('Generator');
exports.isGeneratorFunction = function (value) {
  return typeof value === 'function' && /GeneratorFunction\]$/.test(objectToString.call(value));
};
exports.isAsyncFunction = function (value) {
  return typeof value === 'function' && /Async(Generator)?Function\]$/.test(objectToString.call(value));
};
exports.isNumberObject = brand('Number', Number.prototype.valueOf);
exports.isStringObject = brand('String', String.prototype.valueOf);
exports.isBooleanObject = brand('Boolean', Boolean.prototype.valueOf);
exports.isSymbolObject = brand('Symbol', global.Symbol && Symbol.prototype.valueOf);
exports.isBigIntObject = brand('BigInt', global.BigInt && global.BigInt.prototype && global.BigInt.prototype.valueOf);
exports.isBoxedPrimitive = function (value) {
  return exports.isNumberObject(value) || exports.isStringObject(value) || exports.isBooleanObject(value) ||
      exports.isSymbolObject(value) || exports.isBigIntObject(value);
};
exports.isProxy = function (value) { return native.proxyDetails(value) !== undefined; };
exports.isModuleNamespaceObject = function (value) { return require('internal/module/namespaces').isNamespace(value); };
exports.isKeyObject = function () { return false; };
exports.isCryptoKey = function () { return false; };
