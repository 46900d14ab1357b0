'use strict';
var test = require('../test')(__dirname, 'elsewhere');

// Each call sees what the ones before did, whichever thread made them.
var object = {};
test.call('create_reference', object, 1);
test.call('ref_elsewhere');
test.call('unref');
test.call('count_elsewhere');
test.call('unref');
test.call('unref');
test.call('unref_elsewhere');
test.call('unref_elsewhere');
test.call('get_value');
test.call('ref_elsewhere');
object = null;
global.gc();
test.call('get_value');
test.call('delete_elsewhere');
