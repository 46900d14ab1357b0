'use strict';
var test = require('../test')(__dirname);

test.call('close_outer_first');
