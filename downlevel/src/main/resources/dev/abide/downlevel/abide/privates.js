/* Private names: an object bears a box under the key, which is a symbol. */
(function (global) {
  'use strict';

  var $abide = global.$abide$core;
  var isObject = $abide.isObject;
  var define = Object.defineProperty;

  $abide.privateName = function (name) {
    return Symbol(name);
  };

  function nameOf(key) {
    return key.toString().slice('Symbol('.length, -1);
  }

  function put(target, key, box) {
    if (Object.prototype.hasOwnProperty.call(target, key)) {
      throw new TypeError('Cannot initialize ' + nameOf(key) + ' twice on the same object');
    }
    define(target, key, { value: box });
  }

  /** `isNameless` tells of a function that it is written without a name. */
  $abide.privateField = function (target, key, value, isNameless) {
    if (isNameless) $abide.rename(value, nameOf(key));
    put(target, key, { value: value });
  };

  $abide.privateMethod = function (target, key, method) {
    var box = {};
    define(box, 'value', {
      get: function () { return method; },
      set: function () { throw new TypeError('Private method \'' + nameOf(key) + '\' is not writable'); }
    });
    put(target, key, box);
  };

  function accessor(target, key) {
    var box = Object.prototype.hasOwnProperty.call(target, key) ? target[key] : {};
    if (!('value' in box)) {
      box.get = function () { throw new TypeError('\'' + nameOf(key) + '\' was defined without a getter'); };
      box.set = function () { throw new TypeError('\'' + nameOf(key) + '\' was defined without a setter'); };
      define(box, 'value', {
        get: function () { return box.get.call(target); },
        set: function (value) { box.set.call(target, value); }
      });
      put(target, key, box);
    }
    return box;
  }

  $abide.privateGetter = function (target, key, getter) {
    accessor(target, key).get = getter;
  };

  $abide.privateSetter = function (target, key, setter) {
    accessor(target, key).set = setter;
  };

  $abide.box = function (object, key) {
    var box = isObject(object) ? object[key] : undefined;
    if (box === undefined) {
      throw new TypeError('Cannot read private member ' + nameOf(key) +
        ' from an object whose class did not declare it');
    }
    return box;
  };

  $abide.optionalBox = function (object, key) {
    return object === undefined || object === null ? undefined : $abide.box(object, key);
  };

  $abide.boundPrivate = function (object, key) {
    return $abide.bound($abide.box(object, key).value, object);
  };

  $abide.optionalBoundPrivate = function (object, key) {
    return object === undefined || object === null ? undefined : $abide.boundPrivate(object, key);
  };

  $abide.hasPrivate = function (object, key) {
    if (!isObject(object)) {
      throw new TypeError('Cannot use \'in\' operator to search for \'' + nameOf(key) + '\' in ' + String(object));
    }
    return Object.prototype.hasOwnProperty.call(object, key);
  };
});
