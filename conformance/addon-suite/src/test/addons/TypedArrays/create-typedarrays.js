'use strict';
var test = require('../test')(__dirname);

[Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array].forEach(function (type, index) {
  var buffer = new ArrayBuffer(32);
  var array = test.callQuietly('create_typedarray', index, 2, buffer, 8);
  test.print(type.name, array instanceof type, array.length, array.byteOffset, array.buffer === buffer);
});
