'use strict';
var test = require('../test')(__dirname);

test.print(test.callQuietly('create_buffer_copy').toString());
var buffers = test.callQuietly('create_buffer_copy_without_data');
test.print(buffers[0].toString(), buffers[1].length);
