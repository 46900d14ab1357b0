'use strict';
var test = require('../test')(__dirname);

test.call('get_with_auto_length', 'abc');
