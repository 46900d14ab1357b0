/*
 * What down-levelled code calls as $abide.…: the meaning of classes, private names, `super`, `instanceof` and `**`.
 * ECMAScript 5 with symbols.
 */
(function (global, host) {
  'use strict';

  var define = Object.defineProperty;
  var prototypeOf = Object.getPrototypeOf;
  var textOf = Function.prototype.toString;
  var ownHasInstance = Function.prototype[Symbol.hasInstance];
  var PARENT = Symbol('parent');
  // Every host function ends a script that is to end; this one does nothing else.
  var $abide = { caught: host.caught, poll: host.poll };

  function isObject(value) {
    return value !== null && (typeof value === 'object' || typeof value === 'function');
  }

  function hide(target, key, value) {
    define(target, key, { value: value, writable: true, configurable: true, enumerable: false });
  }

  // What the compiler's own libraries declare.
  hide(global, '$jscomp', global.$jscomp || {});
  hide(global, '$jscomp$lookupPolyfilledValue', global.$jscomp$lookupPolyfilledValue);

  /** Keeps the strings of a tagged template: made once, when its script is evaluated. */
  $abide.template = function (name, strings) {
    hide(global, name, strings);
  };

  // ---- Classes

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

  // Many a program asks the text whether a function is a class.
  hide(Function.prototype, 'toString', function toString() {
    if (this === toString) return textOf.call(textOf);
    return isObject(this) && namesOfClasses.has(this) ? 'class ' + namesOfClasses.get(this) + ' { }' : textOf.call(this);
  });

  $abide.type = function (type, name, isDerived, parent) {
    namesOfClasses.set(type, name);
    if (isDerived) derive(type, parent);
    define(type, 'prototype', { writable: false });
    if (type.name !== name) {
      try {
        define(type, 'name', { value: name, configurable: true });
      } catch (e) {
        // An engine whose functions keep their names.
      }
    }
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

  // ---- super

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

  // ---- Private names: an object bears a box under the key, which is a symbol

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

  $abide.privateField = function (target, key, value) {
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
      throw new TypeError('Cannot read private member ' + nameOf(key) + ' from an object whose class did not declare it');
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

  // ---- Variables

  $abide.early = function (name) {
    throw new ReferenceError('Cannot access \'' + name + '\' before initialization');
  };

  $abide.constant = function () {
    throw new TypeError('Assignment to constant variable.');
  };

  // ---- Code from text

  $abide.script = function (text) {
    return typeof text === 'string' ? host.levelled(text) : text;
  };

  $abide.makeFunction = function () {
    var parts = Array.prototype.map.call(arguments, String);
    var body = parts.length === 0 ? '' : parts.pop();
    var text = 'function anonymous(' + parts.join(',') + '\n) {\n' + body + '\n}';
    // An indirect call of eval: in the global scope.
    return (0, eval)(host.levelled('(' + text + ')'));
  };

  // ---- Operators

  $abide.isInstance = function (value, type) {
    if (isObject(type)) {
      var test = type[Symbol.hasInstance];
      if (test !== ownHasInstance && test !== undefined && test !== null) {
        return !!test.call(type, value);
      }
    }
    return value instanceof type;
  };

  var bigIntPower;

  $abide.power = function (base, exponent) {
    if (typeof base === 'number' && typeof exponent === 'number') return Math.pow(base, exponent);
    if (typeof base === 'bigint' && typeof exponent === 'bigint') {
      bigIntPower = bigIntPower || Function('base', 'exponent', 'return base ** exponent');
      return bigIntPower(base, exponent);
    }
    return ofObjects('**', base, exponent, function () { return Math.pow(base, exponent); });
  };

  // ---- Operators of BigInts, where objects stand in for them: see BigIntOperators

  var zero = typeof BigInt === 'function' && BigInt(0);

  var comparison = { '<': true, '>': true, '<=': true, '>=': true };

  function isStandIn(value) {
    return typeof value === 'object' && host.isStandIn(value);
  }

  // What the operator gives if an operand is an object; `plain` is what it gives without BigInts.
  function ofObjects(operator, left, right, plain) {
    var isLeft = isStandIn(left);
    var isRight = isStandIn(right);
    if (isLeft && isRight) return host.operate(operator, left, right);
    if (isLeft === isRight || comparison[operator]) return plain();
    var other = isLeft ? right : left;
    if (isObject(other) || operator === '+' && typeof other === 'string') return plain();
    throw new TypeError('Cannot mix BigInt and other types, use explicit conversions');
  }

  // Each operator is written out: engines specialize a function by the types that it has seen.
  function arePlain(left, right) {
    return typeof left !== 'object' && typeof right !== 'object';
  }

  $abide.add = function (left, right) {
    return arePlain(left, right) ? left + right : ofObjects('+', left, right, function () { return left + right; });
  };
  $abide.subtract = function (left, right) {
    return arePlain(left, right) ? left - right : ofObjects('-', left, right, function () { return left - right; });
  };
  $abide.multiply = function (left, right) {
    return arePlain(left, right) ? left * right : ofObjects('*', left, right, function () { return left * right; });
  };
  $abide.divide = function (left, right) {
    return arePlain(left, right) ? left / right : ofObjects('/', left, right, function () { return left / right; });
  };
  $abide.remainder = function (left, right) {
    return arePlain(left, right) ? left % right : ofObjects('%', left, right, function () { return left % right; });
  };
  $abide.and = function (left, right) {
    return arePlain(left, right) ? left & right : ofObjects('&', left, right, function () { return left & right; });
  };
  $abide.or = function (left, right) {
    return arePlain(left, right) ? left | right : ofObjects('|', left, right, function () { return left | right; });
  };
  $abide.xor = function (left, right) {
    return arePlain(left, right) ? left ^ right : ofObjects('^', left, right, function () { return left ^ right; });
  };
  $abide.shiftLeft = function (left, right) {
    return arePlain(left, right) ? left << right : ofObjects('<<', left, right, function () { return left << right; });
  };
  $abide.shiftRight = function (left, right) {
    return arePlain(left, right) ? left >> right : ofObjects('>>', left, right, function () { return left >> right; });
  };
  $abide.less = function (left, right) {
    return arePlain(left, right) ? left < right : ofObjects('<', left, right, function () { return left < right; });
  };
  $abide.greater = function (left, right) {
    return arePlain(left, right) ? left > right : ofObjects('>', left, right, function () { return left > right; });
  };
  $abide.lessOrEqual = function (left, right) {
    return arePlain(left, right) ? left <= right : ofObjects('<=', left, right, function () { return left <= right; });
  };
  $abide.greaterOrEqual = function (left, right) {
    return arePlain(left, right) ? left >= right : ofObjects('>=', left, right, function () { return left >= right; });
  };

  $abide.negate = function (value) {
    return isStandIn(value) ? host.operate('-', zero, value) : -value;
  };
  $abide.not = function (value) {
    return isStandIn(value) ? host.operate('-', host.operate('-', zero, value), BigInt(1)) : ~value;
  };
  $abide.increment = function (value) {
    return isStandIn(value) ? host.operate('+', value, BigInt(1)) : +value + 1;
  };
  $abide.decrement = function (value) {
    return isStandIn(value) ? host.operate('-', value, BigInt(1)) : +value - 1;
  };
  // The value of x++ and x--, whose assignment has been made.
  $abide.before = function (value, assigned) {
    return isStandIn(value) ? value : +value;
  };
  // Equal stand-ins are the same object.
  $abide.truth = function (value) {
    return value !== zero && !!value;
  };
  $abide.typeOf = function (value) {
    return isStandIn(value) ? 'bigint' : typeof value;
  };

  hide(global, '$abide', $abide);
});
