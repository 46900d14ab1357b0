'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  test.addon.reset();
  test.addon.make_references();
  setImmediate(function () {
    // What died waits for a later turn of the loop; now nobody wants it any more.
    global.gc();
    test.addon.delete_references();
    test.untilCollected(function () { return test.addon.count_of_finalized() === 1; }, function () {
      test.print('wrong', test.addon.count_of_wrong());
      done();
    });
  });
};
