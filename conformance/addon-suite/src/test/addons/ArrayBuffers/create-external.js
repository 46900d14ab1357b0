'use strict';
var test = require('../test')(__dirname);

var buffer = test.call('create_external', 4);
var bytes = new Uint8Array(buffer);
bytes[1] = 8;
test.call('get_info', buffer);
test.call('create_external', 0);
test.print(test.describe(new Uint8Array(test.callQuietly('create_external_without_finalizer'))));
