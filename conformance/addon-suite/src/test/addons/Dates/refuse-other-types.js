'use strict';
var test = require('../test')(__dirname);

[0, '2020-01-01', null, undefined, {}, Object.create(Date.prototype), Date].forEach(function (value) {
  test.callQuietly('get_date_value', value);
});
