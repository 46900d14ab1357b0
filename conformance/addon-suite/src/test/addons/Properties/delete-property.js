'use strict';
var test = require('../test')(__dirname);

var symbol = Symbol('key');
var object = {a: 1, 5: 2};
object[symbol] = 3;
Object.defineProperty(object, 'fixed', {value: 4, enumerable: true});
['a', 5, symbol, 'fixed', 'missing'].forEach(function (key) {
  test.call('delete_property', object, key);
});
test.print(test.describe(object), Object.getOwnPropertySymbols(object).length);
test.call('delete_without_result', {0: 1, a: 2}, 'a');
