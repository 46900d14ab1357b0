'use strict';
var test = require('../test')(__dirname);

[BigInt64Array, BigUint64Array].forEach(function (type, index) {
  var array = test.callQuietly('create_typedarray', 9 + index, 2, new ArrayBuffer(32), 8);
  test.print(array instanceof type, array.length);
  test.callQuietly('get_typedarray_info', array);
});
