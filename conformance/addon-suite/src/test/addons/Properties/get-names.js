'use strict';
var test = require('../test')(__dirname);

var proto = {inherited: 1, shadowed: 2, 9: 3};
var object = Object.create(proto);
object.b = 1;
object.a = 2;
object[10] = 3;
object[2] = 4;
object[Symbol('s')] = 5;
Object.defineProperty(object, 'shadowed', {value: 1, enumerable: false});
test.print(test.describe(test.callQuietly('get_names', object)));
test.printLog();
test.call('get_names', ['x', 'y']);
test.call('get_names', 'ab');
test.call('get_names', 5);
test.print(test.describe(test.callQuietly('get_names', function named() {})));
