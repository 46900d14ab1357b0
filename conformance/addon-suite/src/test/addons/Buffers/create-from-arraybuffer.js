'use strict';
var test = require('../test')(__dirname, 'version10');

var source = new ArrayBuffer(8);
new Uint8Array(source).set([1, 2, 3, 4, 5, 6, 7, 8]);
var buffer = test.callQuietly('create_from_arraybuffer', source, 2, 4);
test.print(Buffer.isBuffer(buffer), buffer.toString('hex'), buffer.buffer === source, buffer.byteOffset);
test.callQuietly('create_from_arraybuffer', source, 8, 0);
test.callQuietly('create_from_arraybuffer', source, 0, 9);
test.callQuietly('create_from_arraybuffer', source, 9, 0);
[{}, new Uint8Array(4), null, undefined].forEach(function (value) {
  test.call('create_from_arraybuffer', value, 0, 1);
});
test.call('refuse_null', source);
