/* Object literals that are put together part by part. */
(function (global) {
  'use strict';

  var $abide = global.$abide;
  var define = Object.defineProperty;

  $abide.accessor = function (target, kind, key, method, isEnumerable) {
    var descriptor = { configurable: true, enumerable: isEnumerable };
    descriptor[kind] = method;
    return define(target, key, descriptor);
  };

  $abide.extend = function (target, literal) {
    Object.getOwnPropertyNames(literal).concat(Object.getOwnPropertySymbols(literal)).forEach(function (key) {
      define(target, key, Object.getOwnPropertyDescriptor(literal, key));
    });
    return target;
  };
});
