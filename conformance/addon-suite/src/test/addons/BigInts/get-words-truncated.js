'use strict';
var test = require('../test')(__dirname);

test.call('get_value_words', '340282366920938463463374607431768211456', 2);
test.call('get_value_words', '-340282366920938463463374607431768211456', 1);
test.call('get_value_words', '340282366920938463463374607431768211456', 0);
