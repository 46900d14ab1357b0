'use strict';
var test = require('../test')(__dirname);

test.call('wrap_null_pointer', {});
