'use strict';
var test = require('../test')(__dirname);

['1', true, null, undefined, {}, function f() {}].forEach(function (value) {
  test.call('get_value_double', value);
  test.call('get_value_int32', value);
  test.call('get_value_uint32', value);
  test.call('get_value_int64', value);
});
test.callQuietly('get_value_double', new Number(1));
