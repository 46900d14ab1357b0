'use strict';
var test = require('../test')(__dirname, 'twice');

// Of an instance's members with the same name an accessor that comes last is taken; where a method or a value does,
// Node takes either, so only that it is defined is shown. A static one must be configurable to be defined again.
var STATIC = 1024;
var KINDS = ['m', 'g', 's', 'b', 'v'];

function field(receiver, value) {
  return typeof value === 'function' ? 'function ' + value.call(receiver) : String(value);
}

function show(owner, name, receiver) {
  var own = Object.getOwnPropertyDescriptor(owner, name);
  test.print('   ', Object.keys(own).map(function (key) { return key + ' ' + field(receiver, own[key]); }).join(', '));
}

function define(name, kinds, first, second) {
  test.print(String(name), kinds, first, second);
  var Class = test.callQuietly('define_twice', name, kinds, first, second);
  if (!Class) return;
  if (first & STATIC) {
    show(Class, name, Class);
  } else if ('gsb'.indexOf(kinds[1]) < 0) {
    test.print('   ', name in Class.prototype, 'between' in Class.prototype);
  } else {
    show(Class.prototype, name, new Class());
  }
}

KINDS.forEach(function (one) {
  KINDS.forEach(function (other) {
    define('x', one + other, 0, 0);
    define('x', one + other, 7, 2);
    define('x', one + other, 2, 6);
  });
});
define(Symbol('s'), 'mm', 0, 0);
define(Symbol('s'), 'mg', 0, 4);
define('constructor', 'mm', 0, 4);
define('0', 'mb', 1, 2);
define('x', 'mm', STATIC, STATIC);
define('x', 'mm', STATIC + 4, STATIC);
define('x', 'vm', STATIC + 4, STATIC);
define('x', 'vv', STATIC, STATIC);
