'use strict';
var test = require('../../test')(require('path').dirname(__dirname), 'teardown');

global.kept = {};
test.addon.wrap_removed_and_again(global.kept);
process.on('exit', function (code) { test.print('exit', code); });
