'use strict';
var test = require('../test')(__dirname);

[0, 1.5, -1.5, 1549183351, -62198755200000, 8.64e15, 8.64e15 + 1, NaN, Infinity].forEach(function (time) {
  test.call('create_date', time);
});
test.print(test.callQuietly('create_date', 0) instanceof Date);
