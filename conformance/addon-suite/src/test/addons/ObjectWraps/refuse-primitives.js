'use strict';
var test = require('../test')(__dirname);

[1, 'text', true, null, undefined, Symbol('s')].forEach(function (value) {
  test.call('wrap', value);
  test.call('unwrap', value);
  test.call('remove_wrap', value);
});
