'use strict';
var test = require('../test')(__dirname);

[new ArrayBuffer(2), {}, [], 'text', null, undefined].forEach(function (value) {
  test.call('get_buffer_info', value);
});
