'use strict';
var test = require('../test')(__dirname);

test.call('refuse_too_long');
