'use strict';
var test = require('../../test')(require('path').dirname(__dirname), 'teardown');

global.kept = {};
test.addon.add_finalizer_in_finalizer(global.kept);
process.on('exit', function (code) { test.print('exit', code); });
