'use strict';
// exits with 1
var test = require('../../test')(require('path').dirname(__dirname));

global.onFinalized = function () { throw new RangeError('own'); };
(function () { test.addon.add_finalizer_that_calls({}); })();
process.on('exit', function (code) { test.print('exit', code); });
test.untilCollected(function () { return test.addon.count_of_finalized() === 1; }, function () {
  setImmediate(function () { test.print('still here'); });
});
