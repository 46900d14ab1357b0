'use strict';
var test = require('../test')(__dirname);

[0, 1, 5].forEach(function (length) {
  var buffer = test.call('create_arraybuffer', length);
  test.print(test.describe(new Uint8Array(buffer)), buffer instanceof ArrayBuffer);
});
test.call('create_without_data');
