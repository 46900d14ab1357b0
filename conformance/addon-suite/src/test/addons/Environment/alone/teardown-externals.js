'use strict';
var test = require('../../test')(require('path').dirname(__dirname), 'teardown');

global.kept = test.addon.make_externals();
process.on('exit', function (code) { test.print('exit', code); });
