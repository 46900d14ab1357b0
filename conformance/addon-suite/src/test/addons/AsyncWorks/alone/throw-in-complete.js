'use strict';
var test = require('../../test')(require('path').dirname(__dirname));

process.on('uncaughtException', function (e) {
  test.print('uncaught', test.describe(e));
});
test.addon.queue(1, function () { throw new RangeError('own'); });
