'use strict';
var test = require('../test')(__dirname);

test.call('call_function', 5, function strict() { return typeof this; });
test.call('call_function', 'text', function strict() { return typeof this; });
