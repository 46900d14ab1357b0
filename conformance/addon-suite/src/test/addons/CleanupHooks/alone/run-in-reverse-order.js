'use strict';
var test = require('../../test')(require('path').dirname(__dirname));

test.call('add_hook', 'first');
test.call('add_hook', 'second');
test.call('add_async_hook', 'third');
test.call('add_and_remove_hook');
test.call('add_hook', 'fourth');
test.call('add_async_hook_without_handle', 'fifth');
test.call('add_and_remove_async_hook');
process.on('exit', function () { test.print('exit'); });
