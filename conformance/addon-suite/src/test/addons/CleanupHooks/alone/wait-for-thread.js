'use strict';
var test = require('../../test')(require('path').dirname(__dirname));

test.addon.add_async_hook_completed_late();
