'use strict';
var test = require('../test')(__dirname, 'experimental');

var symbol = Symbol('key');
var proto = {inherited: true};
var objects = test.callQuietly('create_with_properties', symbol, proto);
objects.forEach(function (object) {
  test.print(test.describe(object), Object.getOwnPropertySymbols(object).length, Object.getPrototypeOf(object) === null);
});
test.print(objects[0][symbol], objects[0].inherited, Object.getPrototypeOf(objects[0]) === proto);
test.print(test.descriptor(objects[0], 'one'));
test.call('create_with_properties_refused');
