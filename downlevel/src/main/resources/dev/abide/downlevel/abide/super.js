/* `super` outside of constructors. */
(function (global) {
  'use strict';

  var $abide = global.$abide$core;
  var prototypeOf = Object.getPrototypeOf;

  function find(home, key) {
    for (var each = prototypeOf(home); each !== null; each = prototypeOf(each)) {
      var descriptor = Object.getOwnPropertyDescriptor(each, key);
      if (descriptor !== undefined) return descriptor;
    }
    return undefined;
  }

  $abide.superGet = function (home, key, self) {
    var descriptor = find(home, key);
    if (descriptor === undefined) return prototypeOf(home)[key];
    if ('value' in descriptor) return descriptor.value;
    return descriptor.get === undefined ? undefined : descriptor.get.call(self);
  };

  $abide.superSet = function (home, key, self, value) {
    var descriptor = find(home, key);
    if (descriptor !== undefined && !('value' in descriptor) && descriptor.set !== undefined) {
      descriptor.set.call(self, value);
    } else {
      self[key] = value;
    }
    return value;
  };

  $abide.bound = function (method, self) {
    return method === undefined || method === null ? method : method.bind(self);
  };
});
