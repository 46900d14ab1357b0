'use strict';
var test = require('../test')(__dirname);

test.call('is_pending', {own: true});
