'use strict';
var test = require('../test')(__dirname);

[{}, [], new ArrayBuffer(2), new DataView(new ArrayBuffer(2)), null, undefined, 'text'].forEach(function (value) {
  test.call('get_typedarray_info', value);
});
