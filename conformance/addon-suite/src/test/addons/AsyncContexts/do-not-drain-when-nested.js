'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  var order = [];
  test.callQuietly('make_callback_twice', function () {
    order.push('first');
    process.nextTick(function () { order.push('tick'); });
    Promise.resolve().then(function () { order.push('microtask'); });
  }, function () {
    order.push('second');
  });
  order.push('returned');
  setImmediate(function () {
    test.print(order.join(', '));
    done();
  });
};
