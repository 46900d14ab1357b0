'use strict';
var test = require('../test')(__dirname);

var Native = test.addon.get_become_instance();
var instance = new Native();
test.printLog();
test.print(instance.made, instance instanceof Native, Object.getPrototypeOf(instance) === Native.prototype);
test.print(instance.constructor === Native);
Native.prototype.greet = function () { return 'hello'; };
test.print(instance.greet());
test.print(test.describe(new (test.addon.get_return_object())()));
test.print(new (test.addon.get_return_number())() instanceof Object);
