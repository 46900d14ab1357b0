'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  var called = 0, before = test.addon.count_of_finalized();
  (function () { test.addon.create_kept(function (item) { called = item; }); })();
  var turns = 0;
  test.until(function () { global.gc(); return ++turns > 3; }, function () {
    test.callQuietly('call_and_release_kept');
    test.until(function () { return test.addon.count_of_finalized() > before; }, function () {
      test.printLog();
      test.print('called with', called);
      done();
    });
  });
};
