'use strict';
var test = require('../test')(__dirname);

[Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array].forEach(function (type) {
  var buffer = new ArrayBuffer(32);
  var array = new type(buffer, 8, 2);
  test.print(test.callQuietly('get_typedarray_info', array) === buffer);
});
test.callQuietly('get_info_in_parts', new Uint8Array([9, 8, 7]).subarray(1));
test.callQuietly('get_typedarray_info', new Uint8Array(0));
