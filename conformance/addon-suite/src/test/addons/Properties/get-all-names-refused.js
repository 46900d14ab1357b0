'use strict';
var test = require('../test')(__dirname);

test.call('get_all_names', {}, 2, 0, 0);
test.call('get_all_names', {}, 0, 0, 2);
test.call('get_all_names', null, 0, 0, 0);
test.call('get_all_names', 'ab', 1, 0, 0);
