'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  var order = [];
  test.addon.queue(1, function () {
    order.push('complete');
    process.nextTick(function () { order.push('tick'); });
    Promise.resolve().then(function () { order.push('microtask'); });
    setImmediate(function () {
      order.push('immediate');
      test.printLog();
      test.print(order.join(', '));
      done();
    });
  });
};
