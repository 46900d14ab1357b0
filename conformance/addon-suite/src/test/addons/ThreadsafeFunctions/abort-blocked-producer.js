'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  var before = test.addon.count_of_finalized();
  test.callQuietly('block_producer', function () {});
  test.callQuietly('abort_kept');
  test.addon.join(1);
  test.until(function () { return test.addon.count_of_finalized() > before; }, function () {
    var log = test.addon.takeLog();
    test.print(/closing/.test(log), /finalized: data as given/.test(log));
    done();
  });
};
