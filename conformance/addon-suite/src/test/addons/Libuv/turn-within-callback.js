'use strict';
var test = require('../test')(__dirname, 'nested');

module.exports = function (done) {
  var before = test.addon.counts()[2];
  test.addon.turn_within_callback();
  test.until(function () { return test.addon.counts()[0] === 2 && test.addon.counts()[1] === 1; }, function () {
    test.printLog();
    test.addon.release();
    test.until(function () { return test.addon.counts()[2] > before; }, done);
  });
};
