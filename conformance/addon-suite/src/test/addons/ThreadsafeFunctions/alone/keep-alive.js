'use strict';
var test = require('../../test')(require('path').dirname(__dirname));

process.on('exit', function () { test.printLog(); test.print('exit'); });
test.addon.call_from_one_thread(function (item) { test.print(item); });
test.print('end of the script');
