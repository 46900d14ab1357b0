'use strict';
var test = require('../../test')(require('path').dirname(__dirname), 'version10');

var count = 0;
process.on('uncaughtException', function (e) { test.print('uncaught', test.describe(e)); });
test.addon.call_three_times(function () {
  process.nextTick(function () { test.print('tick', count); });
  if (++count === 2) throw new RangeError('own');
});
