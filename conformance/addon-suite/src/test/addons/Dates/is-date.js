'use strict';
var test = require('../test')(__dirname);

test.call('is_date', new Date(0));
test.call('is_date', new Date(NaN));
test.print(test.callQuietly('is_date', Object.create(new Date(0))));
[0, 'x', null, undefined, {}, Date].forEach(function (value) {
  test.call('is_date', value);
});
