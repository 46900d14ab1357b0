'use strict';
var test = require('../../test')(require('path').dirname(__dirname), 'teardown_version10');

global.kept = {};
test.addon.use_env_at_the_end(global.kept);
