'use strict';
var test = require('../test')(__dirname, 'version10');

[1, 'text'].forEach(function (value) {
  test.call('create_reference', value, 0);
  test.call('get_value');
  test.call('delete_reference');
  test.call('create_reference', value, 1);
  test.call('unref');
  test.call('get_value');
  test.call('ref');
  test.call('delete_reference');
});
