'use strict';
var test = require('../../test')(require('path').dirname(__dirname));

test.callQuietly('abort_when_last', function () {});
test.until(function () { return test.addon.count_of_finalized() === 1; }, function () {
  test.printLog();
  test.call('call_finalized');
});
