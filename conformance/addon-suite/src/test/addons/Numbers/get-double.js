'use strict';
var test = require('../test')(__dirname);

[0, 1.5, -1.5, NaN, Infinity, -Infinity, 2.5e-308, 1.7976931348623157e308, 4294967296, 0.1].forEach(function (value) {
  test.call('get_value_double', value);
});
