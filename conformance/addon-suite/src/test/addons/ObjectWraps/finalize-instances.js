'use strict';
var test = require('../test')(__dirname, 'classes');

var Counter = test.callQuietly('define_counter', Symbol('s'));
function make() {
  for (var i = 0; i < 10; i++) new Counter(i);
}
module.exports = function (done) {
  var before = test.addon.count_of_destroyed();
  make();
  test.addon.takeLog();
  test.untilCollected(function () { return test.addon.count_of_destroyed() >= before + 10; }, function () {
    test.print('all were destroyed');
    done();
  });
};
