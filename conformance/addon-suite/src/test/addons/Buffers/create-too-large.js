'use strict';
var test = require('../test')(__dirname);

test.call('create_too_large');
