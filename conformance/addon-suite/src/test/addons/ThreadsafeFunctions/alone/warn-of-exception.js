'use strict';
var test = require('../../test')(require('path').dirname(__dirname));

// Up to API version 9, what a function throws ends in a warning each time.
var count = 0;
process.on('warning', function (warning) { test.print('warning', warning.name, warning.code); });
process.on('uncaughtException', function (e) { test.print('uncaught', test.describe(e)); });
process.on('exit', function () { test.print(count); });
test.addon.call_from_one_thread(function () {
  count++;
  throw new RangeError('own');
});
