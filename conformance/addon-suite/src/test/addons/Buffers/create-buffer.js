'use strict';
var test = require('../test')(__dirname);

var buffer = test.callQuietly('create_buffer', 5);
test.print(Buffer.isBuffer(buffer), buffer instanceof Buffer, buffer.length, buffer.toString());
test.print(test.callQuietly('create_buffer', 0).length);
test.print(test.callQuietly('create_buffer', 100000).slice(99998).toString('hex'));
test.print(test.callQuietly('create_buffer_without_data').length);
