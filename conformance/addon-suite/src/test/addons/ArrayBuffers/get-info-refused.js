'use strict';
var test = require('../test')(__dirname);

[{}, [], 'text', null, undefined, new Uint8Array(2), new DataView(new ArrayBuffer(2))].forEach(function (value) {
  test.call('get_info', value);
});
