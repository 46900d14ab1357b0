'use strict';
var test = require('../test')(__dirname, 'version10');

test.call('create_external_strings');
