'use strict';
var test = require('../test')(__dirname);

test.call('coerce_to_bool', Symbol('s'));
test.call('coerce_to_number', Symbol('s'));
test.call('coerce_to_string', Symbol('s'));
