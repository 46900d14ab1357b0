'use strict';
var test = require('../test')(__dirname);

// Timers of both kinds, immediates and works, each of which starts the next: none waits for another for ever.
module.exports = function (done) {
  var order = [];
  setTimeout(function () {
    order.push('timeout');
    test.callQuietly('run_timer', function () {
      order.push('timer of libuv');
      setImmediate(function () {
        order.push('immediate');
        test.callQuietly('queue_work', function () {
          test.addon.takeLog();
          order.push('work');
          setTimeout(function () {
            test.print(order.join(', '));
            done();
          }, 2);
        });
      });
    }, 2);
  }, 2);
};
