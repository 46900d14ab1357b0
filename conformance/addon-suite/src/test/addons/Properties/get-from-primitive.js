'use strict';
var test = require('../test')(__dirname);

test.call('get_property', 'text', 'length');
test.call('get_property', 'text', 1);
test.call('get_named', 'text', 'length');
test.call('get_element', 'text', 0);
test.print(test.callQuietly('get_property', 5, 'toFixed') === Number.prototype.toFixed);
