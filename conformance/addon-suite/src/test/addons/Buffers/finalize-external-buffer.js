'use strict';
var test = require('../test')(__dirname);

function make() {
  for (var i = 0; i < 10; i++) test.addon.create_external_buffer(100);
  test.addon.takeLog();
}
module.exports = function (done) {
  var before = test.addon.count_of_finalized();
  make();
  test.untilCollected(function () { return test.addon.count_of_finalized() >= before + 10; }, function () {
    test.print('all were finalized');
    done();
  });
};
