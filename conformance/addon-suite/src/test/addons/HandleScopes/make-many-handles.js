'use strict';
var test = require('../test')(__dirname);

test.call('make_many_handles');
