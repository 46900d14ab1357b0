'use strict';
var test = require('../test')(__dirname);

var buffer = new ArrayBuffer(16);
test.call('create_typedarray', 3, 2, buffer, 1);
test.call('create_typedarray', 8, 1, buffer, 4);
test.call('create_typedarray', 9, 1, buffer, 4);
test.call('create_typedarray', 5, 5, buffer, 0);
test.call('create_typedarray', 1, 1, buffer, 16);
test.call('create_typedarray', 1, 17, buffer, 0);
test.call('create_typedarray', 1, 0, buffer, 17);
test.call('create_typedarray', 1, 0, buffer, 16);
test.call('create_typedarray', 50, 1, buffer, 0);
[{}, new Uint8Array(4), null, undefined, 'text'].forEach(function (value) {
  test.call('create_typedarray', 1, 1, value, 0);
});
