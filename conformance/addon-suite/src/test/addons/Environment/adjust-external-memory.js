'use strict';
var test = require('../test')(__dirname);

test.call('adjust_external_memory');
