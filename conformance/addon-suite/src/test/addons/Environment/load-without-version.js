'use strict';
var test = require('../test')(__dirname, 'old');

test.call('reference_a_number', 1);
test.call('reference_a_number', {});
