/* Classes and `instanceof`. */
(function (global, host) {
  'use strict';

  var $abide = global.$abide$core;
  var isObject = $abide.isObject;
  var hide = $abide.hide;
  var define = Object.defineProperty;
  var prototypeOf = Object.getPrototypeOf;
  var textOf = Function.prototype.toString;
  var ownHasInstance = Function.prototype[Symbol.hasInstance];
  var PARENT = Symbol('parent');

  function derive(type, parent) {
    if (parent !== null && (typeof parent !== 'function' || !isObject(parent.prototype) && parent.prototype !== null)) {
      throw new TypeError('Class extends value ' + String(parent) + ' is not a constructor or null');
    }
    type.prototype = Object.create(parent === null ? null : parent.prototype, {
      constructor: { value: type, writable: true, configurable: true }
    });
    if (parent !== null) Object.setPrototypeOf(type, parent);
  }

  var namesOfClasses = new WeakMap();

  // The directive that tells where a function was written, and how far behind its begin that is.
  var PLACE = /^[^{]*\{\s*["']@([\w-]+) (\d+) (\d+)["']/;
  var FARTHEST = 2000;

  // Many a program asks the text whether a function is a class.
  hide(Function.prototype, 'toString', function toString() {
    if (this === toString) return textOf.call(textOf);
    var text = textOf.call(this);
    var place = PLACE.exec(text.slice(0, FARTHEST));
    var written = place === null ? undefined : host.functionText(place[1], Number(place[2]), Number(place[3]));
    if (written !== undefined) return written;
    var isClass = isObject(this) && namesOfClasses.has(this);
    return isClass ? 'class ' + namesOfClasses.get(this) + ' { }' : text;
  });

  $abide.type = function (type, name, isDerived, parent) {
    namesOfClasses.set(type, name);
    if (isDerived) derive(type, parent);
    define(type, 'prototype', { writable: false });
    $abide.rename(type, name);
  };

  $abide.notNew = function (type) {
    throw new TypeError('Class constructor ' + type.name + ' cannot be invoked without \'new\'');
  };

  function methodDescriptor(descriptor) {
    descriptor.enumerable = false;
    if (!('value' in descriptor)) {
      // A pair may come in two parts.
      if (descriptor.get === undefined) delete descriptor.get;
      if (descriptor.set === undefined) delete descriptor.set;
    }
    return descriptor;
  }

  $abide.methods = function (target, literal) {
    Object.getOwnPropertyNames(literal).concat(Object.getOwnPropertySymbols(literal)).forEach(function (key) {
      try {
        define(target, key, methodDescriptor(Object.getOwnPropertyDescriptor(literal, key)));
      } catch (e) {
        // The names of functions are fixed on some engines.
        if (key !== 'name' && key !== 'length') throw e;
      }
    });
  };

  $abide.key = function (key) {
    return typeof key === 'symbol' ? key : String(key);
  };

  $abide.field = function (target, key, value) {
    if (key in target) {
      define(target, key, { value: value, writable: true, configurable: true, enumerable: true });
    } else {
      target[key] = value;
    }
  };

  // A function of scripts can be called with the object that is there; what anything else makes must be taken.
  function isPlain(type, parent) {
    var known = type[PARENT];
    if (known === undefined || known.parent !== parent) {
      var text = '[native code]';
      try {
        text = textOf.call(parent);
      } catch (e) {
        // A proxy.
      }
      known = { parent: parent, isPlain: text.indexOf('[native code]') < 0 };
      hide(type, PARENT, known);
    }
    return known.isPlain;
  }

  $abide.construct = function (type, self, args, made) {
    var parent = prototypeOf(type);
    if (made !== undefined) {
      throw new ReferenceError('Super constructor may only be called once');
    }
    if (isPlain(type, parent)) {
      var result = parent.apply(self, args);
      return isObject(result) ? result : self;
    }
    if (typeof parent !== 'function' || parent === Function.prototype) {
      throw new TypeError('Super constructor ' + String(parent) + ' of anonymous class is not a constructor');
    }
    var target = self.constructor;
    return Reflect.construct(parent, args, typeof target === 'function' ? target : type);
  };

  $abide.result = function (value, self) {
    if (isObject(value)) return value;
    if (value !== undefined) throw new TypeError('Derived constructors may only return object or undefined');
    if (self === undefined) {
      throw new ReferenceError('Must call super constructor in derived class before accessing \'this\' or ' +
        'returning from derived constructor');
    }
    return self;
  };

  $abide.isInstance = function (value, type) {
    if (isObject(type)) {
      var test = type[Symbol.hasInstance];
      if (test !== ownHasInstance && test !== undefined && test !== null) {
        return !!test.call(type, value);
      }
    }
    return value instanceof type;
  };
});
