'use strict';
var test = require('../test')(__dirname);

[new Uint8Array(1), new Float64Array(1), new ArrayBuffer(1), new DataView(new ArrayBuffer(1)), [], {}, null, 'text'].forEach(function (value) {
  test.call('is_typedarray', value);
  test.call('is_dataview', value);
});
test.print(test.callQuietly('is_typedarray', Buffer.from('ab')));
test.print(test.callQuietly('is_typedarray', Object.create(Uint8Array.prototype)));
