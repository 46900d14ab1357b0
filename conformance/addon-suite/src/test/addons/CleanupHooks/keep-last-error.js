'use strict';
var test = require('../test')(__dirname);

test.call('keep_last_error');
