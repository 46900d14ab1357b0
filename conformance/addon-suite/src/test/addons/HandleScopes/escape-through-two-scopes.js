'use strict';
var test = require('../test')(__dirname);

test.call('escape_through_two_scopes');
