'use strict';
var test = require('../test')(__dirname);

[{}, [], 1, 'text', null, undefined, function f() {}].forEach(function (value) {
  test.call('get_value_external', value);
});
