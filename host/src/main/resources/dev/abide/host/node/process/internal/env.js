/*
 * process.env: values are strings. Where the engine has no Proxy, what a script assigns stays as it is, and nothing is
 * shared with workers.
 */
'use strict';

var variables = internalBinding('process/methods').env();
// The variables of several threads, from the moment when a worker wants those of its parent (SHARE_ENV).
var common = internalBinding('process/methods').commonEnvironment;

function text(key, value) {
  if (typeof key === 'symbol' || typeof value === 'symbol') {
    throw new TypeError('Cannot convert a Symbol value to a string');
  }
  return String(value);
}

function isCommon(key) { return common !== undefined && typeof key === 'string'; }

var traps = {
  get: function (target, key) { return isCommon(key) ? common.get(key) : target[key]; },
  has: function (target, key) { return isCommon(key) ? common.get(key) !== undefined : key in target; },
  set: function (target, key, value) {
    value = text(key, value);
    if (isCommon(key)) common.set(key, value);
    else target[key] = value;
    return true;
  },
  deleteProperty: function (target, key) {
    if (isCommon(key)) common.remove(key);
    return delete target[key];
  },
  defineProperty: function (target, key, descriptor) {
    if ('value' in descriptor) descriptor.value = String(descriptor.value);
    if (isCommon(key)) common.set(key, descriptor.value);
    else Object.defineProperty(target, key, descriptor);
    return true;
  },
  ownKeys: function (target) { return common === undefined ? Reflect.ownKeys(target) : common.keys(); },
  getOwnPropertyDescriptor: function (target, key) {
    if (!isCommon(key)) return Object.getOwnPropertyDescriptor(target, key);
    var value = common.get(key);
    return value === undefined ? undefined : { value: value, writable: true, enumerable: true, configurable: true };
  }
};

exports.variables = typeof Proxy === 'function' ? new Proxy(variables, traps) : variables;

/** Returns what a worker shares, undefined if the engine cannot. */
exports.share = function share() {
  if (common === undefined && typeof Proxy === 'function') common = internalBinding('process/methods').makeCommon(variables);
  return common && common.handle;
};
