'use strict';
var test = require('../test')(__dirname);

var sloppy = new Function('return this');
test.print(test.callQuietly('call_function', undefined, sloppy) === global);
test.print(test.callQuietly('call_function', null, sloppy) === global);
test.print(typeof test.callQuietly('call_function', 5, sloppy));
