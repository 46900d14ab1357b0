'use strict';
var test = require('../test')(__dirname);

var symbol = Symbol('key');
var object = {};
['name', '', 'a b', '7', 7, -1, 1.5, true, null, undefined, symbol].forEach(function (key, index) {
  test.call('set_property', object, key, index);
});
test.print(Object.keys(object).join('|'), object[symbol]);
