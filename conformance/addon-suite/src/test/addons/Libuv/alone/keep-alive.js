'use strict';
var test = require('../../test')(require('path').dirname(__dirname));

process.on('exit', function () { test.print('exit'); });
test.callQuietly('run_timer', function () { test.print('timer'); }, 20);
test.print('end of the script');
