'use strict';
var test = require('../test')(__dirname, 'stores');

// Called by the loop, a completion is the outermost: what it calls by napi_make_callback drains nothing.
module.exports = function (done) {
  var order = [];
  test.addon.init();
  test.addon.create_work(function () {
    test.addon.make_callback(function () {
      order.push('inner');
      process.nextTick(function () { order.push('tick'); });
      Promise.resolve().then(function () { order.push('microtask'); });
    });
    order.push('complete');
    setImmediate(function () {
      test.addon.destroy();
      test.print(order.join(', '));
      done();
    });
  });
  test.addon.queue_work();
};
