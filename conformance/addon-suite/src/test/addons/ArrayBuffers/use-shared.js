'use strict';
var test = require('../test')(__dirname, 'shared');

test.call('use_shared', new SharedArrayBuffer(4));
test.call('is_shared', new SharedArrayBuffer(4));
test.call('is_shared', new ArrayBuffer(4));
test.call('is_shared', {});
test.call('is_shared', null);
test.call('refuse_null', {});
