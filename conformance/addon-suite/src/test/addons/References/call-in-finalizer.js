'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  global.onFinalized = function () {
    test.print('called');
    setImmediate(function () {
      delete global.onFinalized;
      test.printLog();
      done();
    });
  };
  (function () { test.addon.add_finalizer_that_calls({}); })();
  var before = test.addon.count_of_finalized();
  test.untilCollected(function () { return test.addon.count_of_finalized() > before; }, function () {});
};
