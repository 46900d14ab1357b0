/* Object literals that are put together part by part. */
(function (global) {
  'use strict';

  var $abide = global.$abide$core;
  var define = Object.defineProperty;
  var prototypeOf = Object.getPrototypeOf;

  $abide.accessor = function (target, kind, key, method, isEnumerable) {
    var descriptor = { configurable: true, enumerable: isEnumerable };
    descriptor[kind] = method;
    return define(target, key, descriptor);
  };

  /** `isNameless` tells of a function that it is written without a name, which the key gives it then. */
  $abide.property = function (target, key, value, isNameless) {
    var property = typeof key === 'symbol' ? key : String(key);
    var descriptor = { writable: true, configurable: true, enumerable: true };
    // Not within the literal, where some engines would call a function "value".
    descriptor.value = value;
    if (isNameless) {
      $abide.rename(value, typeof key === 'symbol' ? key.toString().replace(/^Symbol\((.*)\)$/, '[$1]') : property);
    }
    return define(target, property, descriptor);
  };

  /** Gives a member with a computed key to a literal that is being made. */
  $abide.put = function (target, key, value) {
    if (key === '__proto__') {
      define(target, key, { value: value, writable: true, configurable: true, enumerable: true });
    } else {
      target[key] = value;
    }
    return value;
  };

  $abide.spread = function (target, source) {
    if (source === undefined || source === null) return target;
    Reflect.ownKeys(Object(source)).forEach(function (key) {
      if (Object.prototype.propertyIsEnumerable.call(source, key)) $abide.property(target, key, source[key]);
    });
    return target;
  };

  /** What a pattern with some keys leaves of a value. */
  $abide.rest = function (value, keys) {
    var source = Object(value);
    var taken = keys.map(function (key) { return typeof key === 'symbol' ? key : String(key); });
    var rest = {};
    function take(key) {
      if (taken.indexOf(key) < 0) $abide.property(rest, key, source[key]);
    }
    Object.keys(source).forEach(take);
    Object.getOwnPropertySymbols(source).forEach(function (key) {
      if (Object.prototype.propertyIsEnumerable.call(source, key)) take(key);
    });
    return rest;
  };

  /** Defines a property; what is half of an accessor leaves the other half that there is. */
  $abide.take = function (target, key, descriptor) {
    if (!('value' in descriptor)) {
      if (descriptor.get === undefined) delete descriptor.get;
      if (descriptor.set === undefined) delete descriptor.set;
    }
    return define(target, key, descriptor);
  };

  $abide.extend = function (target, literal) {
    // `__proto__: …`
    if (prototypeOf(literal) !== Object.prototype) Object.setPrototypeOf(target, prototypeOf(literal));
    Object.getOwnPropertyNames(literal).concat(Object.getOwnPropertySymbols(literal)).forEach(function (key) {
      $abide.take(target, key, Object.getOwnPropertyDescriptor(literal, key));
    });
    return target;
  };
});
