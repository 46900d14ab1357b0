'use strict';
var test = require('../test')(__dirname);

[
  undefined, null, true, false, 0, NaN, '', 'text', Symbol('s'), {}, [], function f() {}, Math.sin, new Date(0), /x/
].forEach(function (value) {
  test.callQuietly('typeof_value', value);
});
test.call('typeof_own_values');
