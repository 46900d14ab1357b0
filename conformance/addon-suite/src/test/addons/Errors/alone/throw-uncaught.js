'use strict';
// exits with 1
var test = require('../../test')(require('path').dirname(__dirname));

process.on('exit', function (code) { test.print('exit', code); });
test.addon.throw_range_error('nobody catches this', 'OWN');
