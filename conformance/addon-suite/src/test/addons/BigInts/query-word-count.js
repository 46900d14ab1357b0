'use strict';
var test = require('../test')(__dirname);

['0', '-1', '18446744073709551615', '18446744073709551616', '340282366920938463463374607431768211456'].forEach(function (decimal) {
  test.call('query_word_count', decimal);
});
test.call('refuse_half_a_query', '5');
