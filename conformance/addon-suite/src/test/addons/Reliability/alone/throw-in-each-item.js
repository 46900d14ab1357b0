'use strict';
var test = require('../../test')(require('path').dirname(__dirname), 'threads');

var count = 0;
process.on('uncaughtException', function (e) { test.print('uncaught', test.describe(e)); });
test.addon.call_three_times(function () {
  process.nextTick(function () { test.print('tick', count); });
  throw new RangeError('item ' + ++count);
});
