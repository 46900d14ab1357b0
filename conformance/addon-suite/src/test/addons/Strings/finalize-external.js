'use strict';
var test = require('../test')(__dirname, 'version10');

test.call('finalize_external_strings');
