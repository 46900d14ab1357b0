'use strict';
var test = require('../../test')(require('path').dirname(__dirname), 'teardown');

global.kept = {};
test.addon.register_all(global.kept);
process.on('exit', function (code) { test.print('exit', code); });
