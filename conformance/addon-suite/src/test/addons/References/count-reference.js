'use strict';
var test = require('../test')(__dirname);

test.call('create_reference', {}, 0);
test.call('ref');
test.call('ref');
test.call('unref');
test.call('unref');
test.call('unref');
test.call('ref');
test.call('delete_reference');
test.call('create_reference', {}, 5);
test.call('unref');
test.call('delete_reference');
