'use strict';
var test = require('../test')(__dirname);

test.call('close_without_open');
test.call('close_escapable_without_open');
