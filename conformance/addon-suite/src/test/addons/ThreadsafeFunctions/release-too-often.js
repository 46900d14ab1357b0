'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  var before = test.addon.count_of_finalized();
  test.callQuietly('release_too_often', function () {});
  test.until(function () { return test.addon.count_of_finalized() > before; }, function () {
    test.printLog();
    done();
  });
};
