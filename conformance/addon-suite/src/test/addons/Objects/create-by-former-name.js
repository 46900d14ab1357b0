'use strict';
var test = require('../test')(__dirname, 'experimental');

test.call('create_by_former_name');
