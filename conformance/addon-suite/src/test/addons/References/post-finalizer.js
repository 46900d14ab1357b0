'use strict';
var test = require('../test')(__dirname, 'experimental');

module.exports = function (done) {
  var before = test.addon.counts();
  (function () { test.addon.add_posting_finalizer({}); })();
  test.untilCollected(function () { return test.addon.counts()[1] > before[1]; }, function () {
    test.printLog();
    var middle = test.addon.counts()[1];
    test.call('post_finalizer');
    test.print('during the call', test.addon.counts()[1] - middle);
    test.untilCollected(function () { return test.addon.counts()[1] >= middle + 2; }, function () {
      test.print('later', test.addon.counts()[1] - middle);
      test.printLog();
      done();
    });
  });
};
