'use strict';
var test = require('../test')(__dirname);

test.call('escape_twice');
