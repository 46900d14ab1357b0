'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  var order = [];
  test.callQuietly('create_promise').then(function (value) {
    order.push('then ' + value);
  });
  setImmediate(function () {
    order.push('immediate');
    process.nextTick(function () { order.push('tick'); });
    test.callQuietly('resolve', 5);
    order.push('resolved');
    setImmediate(function () {
      test.print(order.join(', '));
      done();
    });
  });
};
