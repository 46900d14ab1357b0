'use strict';
var test = require('../test')(__dirname);

var symbol = Symbol('key');
var object = Object.create({inherited: 1});
object.own = undefined;
object[3] = 1;
object[symbol] = 1;
['own', 'inherited', 3, '3', symbol, 'missing', 'toString'].forEach(function (key) {
  test.call('has_property', object, key);
});
test.call('has_named', object, 'own');
test.call('has_named', object, 'inherited');
test.call('has_named', object, 'missing');
test.call('has_property', 'text', 'length');
