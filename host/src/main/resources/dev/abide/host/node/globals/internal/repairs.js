/* Standard functions that older engines have and get wrong; each is tried first. */
'use strict';

var global = Function('return this')();

function replace(holder, name, body) {
  Object.defineProperty(holder, name, { value: body, writable: true, configurable: true, enumerable: false });
}

function find(target, key) {
  for (var each = target; each !== null; each = Object.getPrototypeOf(each)) {
    var descriptor = Reflect.getOwnPropertyDescriptor(each, key);
    if (descriptor !== undefined) return descriptor;
  }
  return undefined;
}

// The receiver is what an accessor is called on.
if (Reflect.get(Object.defineProperty({}, 'a', { get: function () { return this.b; } }), 'a', { b: 1 }) !== 1) {
  var get = Reflect.get;
  replace(Reflect, 'get', function (target, key, receiver) {
    if (arguments.length < 3 || receiver === target) return get(target, key);
    var descriptor = find(target, key);
    if (descriptor === undefined || 'value' in descriptor) return get(target, key);
    return descriptor.get === undefined ? undefined : descriptor.get.call(receiver);
  });
}

// The status was once spelt with a blank. The functions of a promise are called by the engine, so this shows only when
// it is settled.
var allSettled = Promise.allSettled;
if (typeof allSettled === 'function') {
  replace(Promise, 'allSettled', function (iterable) {
    return allSettled.call(this, iterable).then(function (results) {
      results.forEach(function (result) { result.status = result.status.trim(); });
      return results;
    });
  });
}

['Map', 'Set', 'WeakMap', 'WeakSet'].forEach(function (name) {
  var prototype = typeof global[name] === 'function' && global[name].prototype;
  if (prototype && prototype[Symbol.toStringTag] === undefined) {
    Object.defineProperty(prototype, Symbol.toStringTag, { value: name, configurable: true });
  }
});

// What is not there is undefined.
if (new WeakMap().get({}) !== undefined) {
  var getWeak = WeakMap.prototype.get;
  replace(WeakMap.prototype, 'get', function (key) {
    var value = getWeak.call(this, key);
    return value === null && !this.has(key) ? undefined : value;
  });
}
