'use strict';
var test = require('../test')(__dirname, 'version10');

[1, 'text', true, null, undefined].forEach(function (value) {
  test.call('create_reference', value, 1);
  test.call('get_value');
  test.call('ref');
  test.call('unref');
  test.call('delete_reference');
});
