/* AsyncResource and AsyncLocalStorage, as far as they need no hook into promises: a store is seen synchronously and in what was bound. */
'use strict';

var errors = require('internal/errors');
var ids = 1;
var current = new Map(); // storage -> store

function runWith(stores, fn, self, args) {
  var before = current;
  current = stores;
  try {
    return fn.apply(self, args);
  } finally {
    current = before;
  }
}

function AsyncResource(type) {
  errors.validateString(type, 'type');
  Object.defineProperty(this, '_id', { value: ++ids });
  Object.defineProperty(this, '_stores', { value: current });
}
AsyncResource.prototype.runInAsyncScope = function runInAsyncScope(fn, self) {
  return runWith(this._stores, fn, self, Array.prototype.slice.call(arguments, 2));
};
AsyncResource.prototype.emitDestroy = function emitDestroy() { return this; };
AsyncResource.prototype.asyncId = function asyncId() { return this._id; };
AsyncResource.prototype.triggerAsyncId = function triggerAsyncId() { return 1; };
AsyncResource.prototype.bind = function bind(fn, self) {
  errors.validateFunction(fn, 'fn');
  var resource = this;
  return function () { return runWith(resource._stores, fn, self === undefined ? this : self, arguments); };
};
AsyncResource.bind = function bind(fn, type, self) {
  return new AsyncResource(type || fn.name || 'bound-anonymous-fn').bind(fn, self);
};

function AsyncLocalStorage() {}
AsyncLocalStorage.prototype.getStore = function getStore() { return current.get(this); };
AsyncLocalStorage.prototype.run = function run(store, fn) {
  return runWith(this._with(store), fn, undefined, Array.prototype.slice.call(arguments, 2));
};
AsyncLocalStorage.prototype.exit = function exit(fn) {
  return runWith(this._with(undefined), fn, undefined, Array.prototype.slice.call(arguments, 1));
};
AsyncLocalStorage.prototype.enterWith = function enterWith(store) { current = this._with(store); };
AsyncLocalStorage.prototype.disable = function disable() { current = this._with(undefined); };
Object.defineProperty(AsyncLocalStorage.prototype, '_with', {
  value: function (store) {
    var stores = new Map();
    current.forEach(function (value, key) { stores.set(key, value); });
    stores.set(this, store);
    return stores;
  }
});
AsyncLocalStorage.bind = function bind(fn) { return AsyncResource.bind(fn); };
AsyncLocalStorage.snapshot = function snapshot() {
  return AsyncResource.bind(function (fn) { return fn.apply(this, Array.prototype.slice.call(arguments, 1)); });
};

exports.AsyncResource = AsyncResource;
exports.AsyncLocalStorage = AsyncLocalStorage;
exports.createHook = function createHook() {
  return { enable: function () { return this; }, disable: function () { return this; } };
};
exports.executionAsyncId = function executionAsyncId() { return 1; };
exports.triggerAsyncId = function triggerAsyncId() { return 0; };
exports.executionAsyncResource = function executionAsyncResource() { return {}; };
exports.asyncWrapProviders = {};
