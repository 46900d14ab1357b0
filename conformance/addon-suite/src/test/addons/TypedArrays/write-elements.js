'use strict';
var test = require('../test')(__dirname);

var array = new Int16Array([1, -2, 3000, 0]);
test.callQuietly('write_elements', array);
test.print(test.describe(array));
var tail = array.subarray(2);
test.callQuietly('write_elements', tail);
test.print(test.describe(array));
