'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  var before = test.addon.count_of_finalized();
  (function () { test.addon.add_finalizer_that_deletes({}); })();
  test.untilCollected(function () { return test.addon.count_of_finalized() > before; }, function () {
    test.printLog();
    done();
  });
};
