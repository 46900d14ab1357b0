'use strict';
var test = require('../test')(__dirname);

var symbol = Symbol('key');
var object = {name: 1, '': 2, 7: 3, 'true': 4, 'null': 5, 'undefined': 6, '1.5': 7, get computed() { return this.name + 10; }};
object[symbol] = 8;
['name', '', 7, '7', true, null, undefined, 1.5, symbol, 'computed', 'missing', 'toString'].forEach(function (key) {
  test.call('get_property', object, key);
});
