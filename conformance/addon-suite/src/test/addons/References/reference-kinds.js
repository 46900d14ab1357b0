'use strict';
var test = require('../test')(__dirname);

[function f() {}, Symbol('s'), Symbol.for('registered'), [], new Date(0)].forEach(function (value) {
  test.callQuietly('create_reference', value, 1);
  test.print(test.callQuietly('get_value') === value);
  test.call('delete_reference');
});
[1, 'text', true, null, undefined].forEach(function (value) {
  test.call('create_reference', value, 1);
});
