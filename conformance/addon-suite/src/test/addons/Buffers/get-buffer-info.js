'use strict';
var test = require('../test')(__dirname);

[Buffer.from([9, 8]), new Uint8Array([9, 8, 7]), new Uint16Array([9, 8]), new DataView(new Uint8Array([9, 8, 7, 6]).buffer), Buffer.alloc(0)].forEach(function (value) {
  test.callQuietly('get_buffer_info', value);
});
test.callQuietly('get_buffer_info', new Uint8Array([1, 9, 8]).subarray(1));
test.callQuietly('get_buffer_info', new Uint8Array([1, 9, 8]).subarray(3));
test.callQuietly('get_buffer_info_in_parts', Buffer.from('abc'));
