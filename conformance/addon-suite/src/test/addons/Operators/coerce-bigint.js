'use strict';
var test = require('../test')(__dirname);

test.call('coerce_bigint');
