'use strict';
var test = require('../test')(__dirname);

var buffer = new ArrayBuffer(3);
new Uint8Array(buffer).set([1, 2, 3]);
test.call('get_info', buffer);
test.call('get_info', new ArrayBuffer(0));
test.call('get_info_in_parts', buffer);
