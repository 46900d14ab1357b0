'use strict';
var test = require('../test')(__dirname);

function make() {
  for (var i = 0; i < 10; i++) test.addon.create_finalized();
}
module.exports = function (done) {
  var before = test.addon.count_of_finalized();
  make();
  global.gc();
  test.print('right after the collection', test.addon.count_of_finalized() - before);
  test.untilCollected(function () { return test.addon.count_of_finalized() >= before + 10; }, function () {
    test.print('later', test.addon.count_of_finalized() - before);
    done();
  });
};
