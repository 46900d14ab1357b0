'use strict';
var test = require('../test')(__dirname);

function make() {
  for (var i = 0; i < 10; i++) test.addon.wrap({});
  var removed = {};
  test.addon.wrap(removed);
  test.addon.remove_wrap(removed);
}
module.exports = function (done) {
  test.addon.reset_finalized();
  make();
  test.addon.takeLog();
  global.gc();
  test.print('right after the collection', test.addon.count_of_finalized());
  test.untilCollected(function () { return test.addon.count_of_finalized() >= 10; }, function () {
    global.gc();
    setImmediate(function () {
      test.print('later', test.addon.count_of_finalized());
      done();
    });
  });
};
