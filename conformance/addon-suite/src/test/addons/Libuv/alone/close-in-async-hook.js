'use strict';
var test = require('../../test')(require('path').dirname(__dirname));

test.call('close_in_async_hook');
