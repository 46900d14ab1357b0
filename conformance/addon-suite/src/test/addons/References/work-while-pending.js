'use strict';
var test = require('../test')(__dirname);

test.call('work_while_pending', {});
