'use strict';
var test = require('../test')(__dirname);

test.call('get_array_length', []);
test.call('get_array_length', [1, , 3]);
var grown = [];
grown[4000000000] = 1;
test.callQuietly('get_array_length', grown);
['text', {length: 3}, null, undefined, 1].forEach(function (value) {
  test.call('get_array_length', value);
});
