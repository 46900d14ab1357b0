'use strict';
var test = require('../test')(__dirname, 'shared');

test.call('create_external_shared');
