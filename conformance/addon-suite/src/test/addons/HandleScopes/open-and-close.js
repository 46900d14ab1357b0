'use strict';
var test = require('../test')(__dirname);

test.call('open_and_close');
