'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  test.addon.reset();
  test.addon.make_observed();
  test.until(function () {
    global.gc();
    test.addon.look_at_observed();
    return test.addon.count_of_finalized() === 100;
  }, function () {
    test.print('wrong', test.addon.count_of_wrong());
    done();
  });
};
