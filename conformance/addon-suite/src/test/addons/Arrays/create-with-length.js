'use strict';
var test = require('../test')(__dirname);

[0, 1, 5].forEach(function (length) {
  test.call('create_array_with_length', length);
});
test.print(test.callQuietly('create_array_with_length', 100000).length);
