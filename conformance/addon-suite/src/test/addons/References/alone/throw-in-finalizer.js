'use strict';
var test = require('../../test')(require('path').dirname(__dirname));

process.on('uncaughtException', function (e) {
  test.print('uncaught', test.describe(e));
});
global.onFinalized = function () { throw new RangeError('own'); };
(function () { for (var i = 0; i < 3; i++) test.addon.add_finalizer_that_calls({}); })();
test.untilCollected(function () { return test.addon.count_of_finalized() === 3; }, function () {
  test.print('all ran');
});
