'use strict';
var test = require('../../test')(require('path').dirname(__dirname), 'teardown');

var second = require('../../test')(require('path').dirname(__dirname), 'teardown_version10');
global.kept = [{}, {}];
test.addon.register_all(global.kept[0]);
second.addon.use_env_at_the_end(global.kept[1]);
