'use strict';
var test = require('../../test')(require('path').dirname(__dirname));

test.call('add_hook', 'before');
test.call('add_async_hook_completed_by_thread');
test.call('add_hook', 'after');
