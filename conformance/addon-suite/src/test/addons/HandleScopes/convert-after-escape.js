'use strict';
var test = require('../test')(__dirname);

test.call('convert_after_escape');
