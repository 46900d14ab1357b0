'use strict';
var test = require('../test')(__dirname);

var buffer = new ArrayBuffer(4);
var bytes = new Uint8Array(buffer);
bytes[0] = 5;
test.callQuietly('remember_address', buffer);
bytes[0] = 6;
for (var i = 0; i < 5; i++) global.gc();
test.callQuietly('write_through', buffer);
test.print(bytes[0], new DataView(buffer).getUint8(0));
test.callQuietly('fill', buffer, 255);
test.print(test.describe(new Int16Array(buffer)));
