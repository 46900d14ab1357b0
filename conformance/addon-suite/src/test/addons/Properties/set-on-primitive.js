'use strict';
var test = require('../test')(__dirname);

test.call('set_property', 'text', 'name', 1);
test.call('set_property', 1, 'name', 1);
test.call('set_property', true, 'name', 1);
test.call('set_property', Symbol('s'), 'name', 1);
