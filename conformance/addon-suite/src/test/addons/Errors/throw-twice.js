'use strict';
var test = require('../test')(__dirname);

test.call('throw_twice', 5);
