'use strict';
var test = require('../test')(__dirname);

var array = [0, 0];
test.call('set_element', array, 0, -0);
test.print(test.describe(array));
var object = {};
test.call('set_element', object, 0, -0);
test.print(test.describe(object));
