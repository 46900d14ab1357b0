'use strict';
// exits with 1
var test = require('../../test')(require('path').dirname(__dirname));

process.on('exit', function (code) { test.print('exit', code); });
test.addon.queue(1, function () { throw new RangeError('own'); });
