/*
 * What down-levelled code calls as $abide.…, and what the parts of it share, of which this is the first. All are
 * ECMAScript 5 with symbols.
 */
(function (global, host) {
  'use strict';

  var define = Object.defineProperty;
  // Every host function ends a script that is to end; this one does nothing else.
  var $abide = { caught: host.caught, poll: host.poll };

  $abide.isObject = function (value) {
    return value !== null && (typeof value === 'object' || typeof value === 'function');
  };

  $abide.hide = function (target, key, value) {
    define(target, key, { value: value, writable: true, configurable: true, enumerable: false });
  };

  /** Gives a function a name; on some engines they are fixed. */
  $abide.rename = function (type, name) {
    if (type.name !== name) {
      try {
        define(type, 'name', { value: name, configurable: true });
      } catch (e) {
        // It keeps its own.
      }
    }
  };

  // What the compiler's own libraries declare.
  $abide.hide(global, '$jscomp', global.$jscomp || {});
  $abide.hide(global, '$jscomp$lookupPolyfilledValue', global.$jscomp$lookupPolyfilledValue);

  /** Keeps the strings of a tagged template: made once, when its script is evaluated. */
  $abide.template = function (name, strings) {
    $abide.hide(global, name, strings);
  };

  // Literals mean the engine's own, also where a script has a variable of that name.
  $abide.RegExp = global.RegExp;
  $abide.bigInt = function (digits) {
    return global.BigInt(digits);
  };

  $abide.early = function (name) {
    throw new ReferenceError('Cannot access \'' + name + '\' before initialization');
  };

  $abide.constant = function () {
    throw new TypeError('Assignment to constant variable.');
  };

  $abide.hide(global, '$abide$core', $abide);
});
