'use strict';
var test = require('../test')(__dirname, 'elsewhere');

test.call('set_instance_data');
test.call('create_reference', {}, 0);
test.call('ask_elsewhere');
test.call('delete_elsewhere');
