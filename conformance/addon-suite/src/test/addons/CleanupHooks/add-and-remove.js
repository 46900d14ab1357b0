'use strict';
var test = require('../test')(__dirname);

test.call('add_and_remove_hook');
test.call('remove_unknown_hook');
test.call('add_and_remove_async_hook');
