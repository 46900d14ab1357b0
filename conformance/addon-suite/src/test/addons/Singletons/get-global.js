'use strict';
var test = require('../test')(__dirname);

test.print(test.callQuietly('get_global') === global);
