'use strict';
var test = require('../test')(__dirname);

test.call('make_callback', {}, 5);
test.call('make_callback', {}, {});
test.call('make_callback', null, function f() {});
test.call('make_callback', undefined, function f() {});
test.call('make_callback', {}, function f() { throw new RangeError('own'); });
