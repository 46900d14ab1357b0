/* What the serializer in Java asks of a realm, with the intrinsics as they were at the first use. */
'use strict';

var types = require('util/types');
var toString = Object.prototype.toString;
var functionText = Function.prototype.toString;

var kinds = ['Map', 'Set', 'RegExp', 'MessagePort', 'Number', 'String', 'Boolean', 'BigInt', 'Symbol', 'WeakMap', 'WeakSet'];
var checks = {
  Map: types.isMap, Set: types.isSet, RegExp: types.isRegExp, Number: types.isNumberObject, String: types.isStringObject,
  Boolean: types.isBooleanObject, BigInt: types.isBigIntObject, Symbol: types.isSymbolObject, WeakMap: types.isWeakMap,
  WeakSet: types.isWeakSet,
  MessagePort: function (value) { return ports.isPort(value); }
};
// Of these no check of a kind tells more than their name.
var uncloneable = ['Generator', 'AsyncGenerator', 'WeakRef', 'FinalizationRegistry', 'Map Iterator', 'Set Iterator', 'Array Iterator',
  'String Iterator'];

exports.classOf = function classOf(value) {
  var prototype = Object.getPrototypeOf(value);
  if (prototype === null || prototype === Object.prototype) {
    if (prototype !== null || !(types.isMap(value) || types.isSet(value))) return 'Object';
  }
  for (var i = 0; i < kinds.length; i++) if (checks[kinds[i]](value)) return kinds[i];
  return uncloneable.indexOf(toString.call(value).slice(8, -1)) >= 0 ? undefined : 'Object';
};

// ---- Taking apart

var mapEach = Map.prototype.forEach;
var setEach = Set.prototype.forEach;

exports.parts = function parts(value) {
  var result = [];
  if (types.isRegExp(value)) return [value.source, flagsOf(value)];
  if (types.isMap(value)) mapEach.call(value, function (item, key) { result.push(key, item); });
  else setEach.call(value, function (item) { result.push(item); });
  return result;
};

function flagsOf(pattern) {
  if (typeof pattern.flags === 'string') return pattern.flags;
  return (pattern.global ? 'g' : '') + (pattern.ignoreCase ? 'i' : '') + (pattern.multiline ? 'm' : '');
}

exports.unboxed = function unboxed(box) { return box.valueOf(); };

// ---- Putting together

var NativeMap = Map, NativeSet = Set, NativeRegExp = RegExp, box = Object;
var put = Map.prototype.set, add = Set.prototype.add;
var errors = {
  Error: Error, EvalError: EvalError, RangeError: RangeError, ReferenceError: ReferenceError, SyntaxError: SyntaxError,
  TypeError: TypeError, URIError: URIError
};

exports.box = function (primitive) { return box(primitive); };
exports.map = function () { return new NativeMap(); };
exports.put = function (map, key, value) { put.call(map, key, value); };
exports.set = function () { return new NativeSet(); };
exports.add = function (set, value) { add.call(set, value); };
exports.regExp = function (source, flags) { return new NativeRegExp(source, flags); };
exports.error = function (name) {
  var error = new errors[name]();
  delete error.message;
  return error;
};
exports.isBuffer = function (view) { return Buffer.isBuffer(view); };

// ---- Ports, which whoever makes them makes known

var ports = { isPort: function () { return false; }, make: undefined, mailboxOf: undefined, forsake: undefined };

exports.ports = ports;
exports.port = function (mailbox) {
  require('internal/worker_threads/message_port');
  return ports.make(mailbox);
};
exports.mailboxOf = function (port) { return ports.mailboxOf(port); };
exports.forsake = function (port) { ports.forsake(port); };

// ---- Refusing

function describe(value) {
  if (typeof value === 'function') return functionText.call(value);
  if (typeof value === 'symbol') return Symbol.prototype.toString.call(value);
  var name = toString.call(value).slice(8, -1);
  if (name === 'Generator') return '[object Generator]';
  var constructor = value.constructor;
  return '#<' + (typeof constructor === 'function' && constructor.name || name) + '>';
}

exports.failure = function failure(message) { return require('internal/errors/dom_exception').create(message, 'DataCloneError'); };
exports.refusal = function refusal(value) { return exports.failure(describe(value) + ' could not be cloned.'); };
