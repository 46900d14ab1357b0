'use strict';
var test = require('../../test')(require('path').dirname(__dirname), 'teardown');

global.kept = {};
test.addon.use_env_at_the_end(global.kept);
process.on('exit', function (code) { test.print('exit', code); });
