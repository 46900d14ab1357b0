'use strict';
var test = require('../../test')(require('path').dirname(__dirname));

process.on('exit', function () { test.printLog(); test.print('exit'); });
test.callQuietly('ref_after_unref', function (item) { test.print('called', item); });
setTimeout(function () { test.callQuietly('call_and_release_kept'); }, 20).unref();
