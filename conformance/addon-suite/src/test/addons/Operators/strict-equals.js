'use strict';
var test = require('../test')(__dirname);

var object = {};
[
  [1, 1], [1, '1'], [NaN, NaN], ['a', 'a'], ['ab', 'a' + 'b'.toLowerCase()], [null, undefined], [null, null], [true, 1],
  [object, object], [{}, {}], [Symbol.iterator, Symbol.iterator], [1, 1.5], [2147483648, 2147483648]
].forEach(function (pair) {
  test.call('strict_equals', pair[0], pair[1]);
});
test.print(test.callQuietly('strict_equals', Symbol('x'), Symbol('x')));
test.call('strict_equals_bigints');
