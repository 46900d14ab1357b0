'use strict';
var test = require('../test')(__dirname);

[true, 1.5, 'text'].forEach(function (value) {
  var object = test.callQuietly('coerce_to_object', value);
  test.print(typeof object, object.constructor.name, test.describe(object.valueOf()));
});
var symbol = Symbol('s');
test.print(typeof test.callQuietly('coerce_to_object', symbol));
var object = {};
test.print(test.callQuietly('coerce_to_object', object) === object);
test.call('coerce_to_object', null);
test.call('coerce_to_object', undefined);
