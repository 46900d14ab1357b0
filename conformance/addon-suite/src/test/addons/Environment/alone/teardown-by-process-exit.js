'use strict';
// exits with 3
var test = require('../../test')(require('path').dirname(__dirname), 'teardown');

global.kept = {};
test.addon.register_all(global.kept);
test.print('registered');
process.exit(3);
