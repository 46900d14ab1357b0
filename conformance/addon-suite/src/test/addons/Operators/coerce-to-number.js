'use strict';
var test = require('../test')(__dirname);

[undefined, null, true, false, 0, NaN, 1.5, '', ' 12 ', '0x10', 'text', [], [7], [1, 2], {}].forEach(function (value) {
  test.call('coerce_to_number', value);
});
