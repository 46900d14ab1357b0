'use strict';
var test = require('../test')(__dirname);

[new Date(0), new Date(1549183351), new Date(NaN), new Date(-8.64e15)].forEach(function (date) {
  test.call('get_date_value', date);
});
