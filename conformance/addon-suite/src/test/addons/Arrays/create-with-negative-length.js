'use strict';
var test = require('../test')(__dirname);

test.call('create_array_with_negative_length');
