/* Operators, also of BigInts where objects stand in for them: see BigIntOperators. */
(function (global, host) {
  'use strict';

  var $abide = global.$abide$core;
  var isObject = $abide.isObject;

  var bigIntPower;

  $abide.power = function (base, exponent) {
    if (typeof base === 'number' && typeof exponent === 'number') return Math.pow(base, exponent);
    if (typeof base === 'bigint' && typeof exponent === 'bigint') {
      bigIntPower = bigIntPower || Function('base', 'exponent', 'return base ** exponent');
      return bigIntPower(base, exponent);
    }
    return ofObjects('**', base, exponent, function () { return Math.pow(base, exponent); });
  };

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
});
