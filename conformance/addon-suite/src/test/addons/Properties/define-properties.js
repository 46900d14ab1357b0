'use strict';
var test = require('../test')(__dirname);

var symbol = Symbol('key');
var object = {};
test.call('define_properties', object, symbol);
Object.getOwnPropertyNames(object).forEach(function (name) {
  test.print(name, test.descriptor(object, name));
});
test.print(test.descriptor(object, symbol));
test.print(test.describe(object.method(1, 2, 3)), object.method.name, object.method.length);
test.print(object.getter[0], object.getter[1] === object, object.setter);
object.setter = 5;
object.accessor = 6;
test.printLog();
test.print(object.getterWins[0], typeof object.methodWins);
