'use strict';
var test = require('../../test')(require('path').dirname(__dirname));

process.on('exit', function () { test.print('exit'); });
test.callQuietly('leave_unreferenced', function () { test.print('timer'); });
