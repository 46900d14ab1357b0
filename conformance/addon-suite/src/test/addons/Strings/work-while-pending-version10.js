'use strict';
var test = require('../test')(__dirname, 'version10');

test.call('work_while_pending');
