'use strict';
var test = require('../test')(__dirname);

var array = [1, , 3];
[0, 1, 2, 3, 4294967295].forEach(function (index) {
  test.call('get_element', array, index);
  test.call('has_element', array, index);
});
test.call('set_element', array, 5, 'five');
test.print(array.length);
test.call('delete_element', array, 0);
test.call('delete_element', array, 9);
test.print(test.describe(array));
var object = {};
test.call('set_element', object, 4294967295, 'max');
test.call('get_element', object, 4294967295);
test.call('has_element', object, 4294967295);
test.call('delete_element', object, 4294967295);
test.call('delete_element', Object.freeze([1]), 0);
