'use strict';
var test = require('../test')(__dirname);

var object = {name: 'kept'};
test.call('create_reference', object, 1);
test.print(test.callQuietly('get_value') === object);
object = null;
global.gc();
test.call('get_value');
test.call('ref');
test.call('ref');
test.call('unref');
test.call('count_without_result');
test.call('delete_reference');
