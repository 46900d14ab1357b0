'use strict';
var test = require('../../test')(require('path').dirname(__dirname));

test.call('add_hook', 'first');
test.call('add_hook_that_adds');
test.call('add_hook', 'last');
