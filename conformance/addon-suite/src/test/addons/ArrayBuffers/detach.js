'use strict';
var test = require('../test')(__dirname);

var buffer = new ArrayBuffer(8);
var bytes = new Uint8Array(buffer, 2);
test.call('is_detached', buffer);
test.call('detach', buffer);
test.call('is_detached', buffer);
test.print(buffer.byteLength, bytes.length, bytes.byteLength, bytes.byteOffset, bytes[0]);
test.call('get_info', buffer);
test.call('detach', buffer);
test.call('is_arraybuffer', buffer);
