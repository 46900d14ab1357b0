'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  var before = test.addon.count_of_finalized();
  try {
    test.addon.delete_many(function () { global.gc(); });
  } catch (e) {
    test.print('thrown', e.message);
  }
  test.untilCollected(function () { return test.addon.count_of_finalized() >= before + 100; }, function () {
    test.print('finalized', test.addon.count_of_finalized() - before);
    done();
  });
};
