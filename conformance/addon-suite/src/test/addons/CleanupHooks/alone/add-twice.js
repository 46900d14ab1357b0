'use strict';
var test = require('../../test')(require('path').dirname(__dirname));

test.call('add_hook_twice');
