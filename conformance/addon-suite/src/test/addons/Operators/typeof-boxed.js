'use strict';
var test = require('../test')(__dirname);

[new Number(1), new String('x'), new Boolean(false)].forEach(function (value) {
  test.callQuietly('typeof_value', value);
});
