'use strict';
var test = require('../test')(__dirname);

var symbol = Symbol('key');
var object = Object.create({inherited: 1});
object.own = undefined;
object[symbol] = 1;
object[3] = 1;
['own', 'inherited', symbol, 'missing', 'toString', '3'].forEach(function (key) {
  test.call('has_own_property', object, key);
});
[3, true, null, undefined, {}].forEach(function (key) {
  test.call('has_own_property', object, key);
});
test.call('has_own_property', 'text', 'length');
