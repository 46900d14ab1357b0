'use strict';
var test = require('../../test')(require('path').dirname(__dirname));

process.on('uncaughtException', function (e) { test.print('uncaught', test.describe(e)); });
process.on('exit', function (code) { test.print('exit', code); });
test.addon.call_without_call_js(function () { throw new RangeError('own'); });
