'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  var before = test.addon.count_of_finalized();
  (function () {
    test.call('add_finalizers', {});
    test.addon.add_finalizer_and_delete_reference({});
  })();
  global.gc();
  test.print('right after the collection', test.addon.count_of_finalized() - before);
  test.untilCollected(function () { return test.addon.count_of_finalized() >= before + 3; }, function () {
    test.print('later', test.addon.count_of_finalized() - before);
    done();
  });
};
