'use strict';
var test = require('../test')(__dirname, 'many');

var COUNT = 160000;

function wrapAndDrop() {
  for (var i = 0; i < COUNT; i++) test.addon.wrap_next({});
}
module.exports = function (done) {
  test.addon.start(COUNT);
  wrapAndDrop();
  test.untilCollected(function () { return test.addon.count_of_finalized() >= COUNT; }, function () {
    global.gc();
    setImmediate(function () {
      test.call('report');
      done();
    });
  });
};
