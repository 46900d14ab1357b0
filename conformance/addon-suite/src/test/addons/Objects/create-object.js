'use strict';
var test = require('../test')(__dirname);

var object = test.call('create_object');
test.print(Object.getPrototypeOf(object) === Object.prototype, Object.keys(object).length, Object.isExtensible(object));
