'use strict';
var test = require('../test')(__dirname);

[[], [1], {}, 'text', null, undefined, {length: 1}].forEach(function (value) {
  test.call('is_array', value);
});
test.print(test.callQuietly('is_array', Object.create(Array.prototype)));
