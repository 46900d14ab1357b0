'use strict';
var test = require('../test')(__dirname);

var array = test.call('create_array');
test.print(Array.isArray(array), Object.getPrototypeOf(array) === Array.prototype);
