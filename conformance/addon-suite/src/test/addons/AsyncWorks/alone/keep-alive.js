'use strict';
var test = require('../../test')(require('path').dirname(__dirname));

process.on('exit', function () { test.print('exit'); });
test.addon.queue(1, function (status) { test.print('completed', status); });
test.print('end of the script');
