'use strict';
var test = require('../test')(__dirname);

var buffer = test.callQuietly('create_external_buffer', 4);
test.print(Buffer.isBuffer(buffer), buffer.toString());
test.print(test.callQuietly('create_external_buffer', 0).length);
var twins = test.callQuietly('create_external_without_finalizer');
twins[0][0] = 83;
test.print(twins[1].toString());
