'use strict';
var test = require('../../test')(require('path').dirname(__dirname));

test.addon.leave_open(function () {});
process.on('exit', function () { test.print('exit'); });
