/*
 * AsyncLocalStorage, AsyncResource and hooks. What carries the stores through promises, timers, ticks and native addons
 * is in Java; see AsyncOperations.
 */
'use strict';

var errors = require('internal/errors');
var native = internalBinding('async_hooks');
var slice = Array.prototype.slice;

// ---- Resources

function AsyncResource(type, options) {
  if (!(this instanceof AsyncResource)) throw new TypeError("Class constructor AsyncResource cannot be invoked without 'new'");
  errors.validateString(type, 'type');
  if (type === '' && enabled.length > 0) throw errors.create(TypeError, 'ERR_ASYNC_TYPE', 'Invalid name for async "type": ' + type);
  var trigger = options !== null && typeof options === 'object' ? options.triggerAsyncId : options;
  if (trigger !== undefined && !(trigger >= -1 && Math.floor(trigger) === trigger && Math.abs(trigger) <= 0x1fffffffffffff)) {
    throw errors.create(RangeError, 'ERR_INVALID_ASYNC_ID', 'Invalid triggerAsyncId value: ' + trigger);
  }
  Object.defineProperty(this, '_operation', { value: native.begin(type, this, trigger) });
}
AsyncResource.prototype.runInAsyncScope = function runInAsyncScope(fn, self) {
  var args = slice.call(arguments, 2);
  return native.run(this._operation, function () { return Reflect.apply(fn, self, args); });
};
AsyncResource.prototype.emitDestroy = function emitDestroy() {
  native.emitDestroy(this._operation);
  return this;
};
AsyncResource.prototype.asyncId = function asyncId() { return native.id(this._operation); };
AsyncResource.prototype.triggerAsyncId = function triggerAsyncId() { return native.triggerId(this._operation); };
AsyncResource.prototype.bind = function bind(fn, self) {
  errors.validateFunction(fn, 'fn');
  var resource = this;
  var bound = function () {
    var args = arguments;
    var receiver = self === undefined ? this : self;
    return native.run(resource._operation, function () { return fn.apply(receiver, args); });
  };
  // Engines of ECMAScript 5 do not let it be changed.
  if (Object.getOwnPropertyDescriptor(bound, 'length').configurable) {
    Object.defineProperty(bound, 'length', { configurable: true, value: fn.length });
  }
  return bound;
};
AsyncResource.bind = function bind(fn, type, self) {
  errors.validateFunction(fn, 'fn');
  return new AsyncResource(type || fn.name || 'bound-anonymous-fn').bind(fn, self);
};

// ---- Stores: a Map from storage to store, replaced and never changed

function AsyncLocalStorage(options) {
  if (!(this instanceof AsyncLocalStorage)) {
    throw new TypeError("Class constructor AsyncLocalStorage cannot be invoked without 'new'");
  }
  hidden(this, '_enabled', false);
  hidden(this, '_default', options ? options.defaultValue : undefined);
  hidden(this, '_name', options && options.name !== undefined ? String(options.name) : '');
}

function hidden(target, name, value) {
  Object.defineProperty(target, name, { value: value, writable: true });
}

function withStore(storage, store) {
  var stores = new Map();
  var before = native.stores();
  if (before) before.forEach(function (value, key) { stores.set(key, value); });
  stores.set(storage, store);
  return stores;
}

function runWith(stores, fn, args) {
  var before = native.stores();
  native.setStores(stores);
  try {
    return fn.apply(undefined, args);
  } finally {
    native.setStores(before);
  }
}

AsyncLocalStorage.prototype.getStore = function getStore() {
  var stores = this._enabled ? native.stores() : undefined;
  return stores && stores.has(this) ? stores.get(this) : this._default;
};
AsyncLocalStorage.prototype.run = function run(store, fn) {
  this._enabled = true;
  return runWith(withStore(this, store), fn, slice.call(arguments, 2));
};
AsyncLocalStorage.prototype.exit = function exit(fn) {
  var args = slice.call(arguments, 1);
  return this._enabled ? runWith(withStore(this, undefined), fn, args) : fn.apply(undefined, args);
};
AsyncLocalStorage.prototype.enterWith = function enterWith(store) {
  this._enabled = true;
  native.setStores(withStore(this, store));
};
AsyncLocalStorage.prototype.disable = function disable() {
  this._enabled = false;
  native.setStores(withStore(this, undefined));
};
Object.defineProperty(AsyncLocalStorage.prototype, 'name', { configurable: true, get: function () { return this._name; } });
AsyncLocalStorage.bind = function bind(fn) { return AsyncResource.bind(fn); };
AsyncLocalStorage.snapshot = function snapshot() {
  return AsyncResource.bind(function (fn) { return fn.apply(this, slice.call(arguments, 1)); });
};

// ---- Hooks

var enabled = [];

// What a hook throws ends the process, whoever listens: nobody could say where it came from.
function tell(event, id, type, trigger, resource) {
  try {
    enabled.slice().forEach(function (hook) {
      var callback = hook._callbacks[event];
      if (callback) callback.call(hook, id, type, trigger, resource);
    });
  } catch (error) {
    process._rawDebug(error && typeof error.stack === 'string' ? error.stack : require('util').inspect(error));
    process.exit(1);
  }
}

function AsyncHook(callbacks) {
  hidden(this, '_callbacks', callbacks);
}
AsyncHook.prototype.enable = function enable() {
  if (enabled.indexOf(this) < 0) enabled.push(this);
  native.listen(tell);
  return this;
};
AsyncHook.prototype.disable = function disable() {
  var index = enabled.indexOf(this);
  if (index >= 0) enabled.splice(index, 1);
  if (enabled.length === 0) native.listen(undefined);
  return this;
};

exports.AsyncResource = AsyncResource;
exports.AsyncLocalStorage = AsyncLocalStorage;
exports.createHook = function createHook(callbacks) {
  ['init', 'before', 'after', 'destroy', 'promiseResolve'].forEach(function (name) {
    if (callbacks[name] !== undefined && typeof callbacks[name] !== 'function') {
      throw errors.create(TypeError, 'ERR_ASYNC_CALLBACK', 'hook.' + name + ' must be a function');
    }
  });
  return new AsyncHook(callbacks);
};
exports.executionAsyncId = function executionAsyncId() { return native.executionId(); };
exports.triggerAsyncId = function triggerAsyncId() { return native.executionTriggerId(); };
var topLevel = {};
exports.executionAsyncResource = function executionAsyncResource() { return native.resource() || topLevel; };
exports.asyncWrapProviders = Object.freeze({});
