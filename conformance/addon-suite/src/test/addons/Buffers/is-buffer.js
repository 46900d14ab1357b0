'use strict';
var test = require('../test')(__dirname);

[new Uint8Array(1), new Float64Array(1), new DataView(new ArrayBuffer(1)), new ArrayBuffer(1), [], {}, null, 'text'].forEach(function (value) {
  test.call('is_buffer', value);
});
test.print(test.callQuietly('is_buffer', Buffer.from('x')));
