'use strict';
var test = require('../test')(__dirname, 'elsewhere');

test.call('be_refused_elsewhere');
