'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  var before = test.addon.count_of_finalized();
  test.callQuietly('keep_last_error', function () {});
  test.until(function () { return test.addon.count_of_finalized() > before; }, function () {
    test.addon.takeLog();
    done();
  });
};
