'use strict';
var test = require('../test')(__dirname);

var array = test.callQuietly('create_typedarray', 11, 2, new ArrayBuffer(16), 2);
test.print(typeof Float16Array === 'function' && array instanceof Float16Array, array && array.length, array && array.byteOffset);
test.callQuietly('get_typedarray_info', array);
test.call('create_typedarray', 11, 2, new ArrayBuffer(16), 1);
