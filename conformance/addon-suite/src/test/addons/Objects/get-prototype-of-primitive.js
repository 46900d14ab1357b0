'use strict';
var test = require('../test')(__dirname);

test.print(test.callQuietly('get_prototype', 'text') === String.prototype);
test.print(test.callQuietly('get_prototype', 1) === Number.prototype);
test.print(test.callQuietly('get_prototype', true) === Boolean.prototype);
test.call('get_prototype', null);
test.call('get_prototype', undefined);
