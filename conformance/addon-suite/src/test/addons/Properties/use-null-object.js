'use strict';
var test = require('../test')(__dirname);

test.call('use_all', null);
test.call('use_all', undefined);
