'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  test.addon.reset();
  test.addon.make_pairs(20000);
  test.untilCollected(function () { return test.addon.count_of_finalized() === 20000; }, function () {
    test.print('finalized', test.addon.count_of_finalized(), 'wrong', test.addon.count_of_wrong());
    done();
  });
};
