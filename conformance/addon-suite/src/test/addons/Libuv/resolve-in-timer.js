'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  var order = [];
  test.callQuietly('resolve_in_timer', function () {
    order.push('after the scope');
    setImmediate(function () {
      test.print(order.join(', '));
      done();
    });
  }).then(function (value) { order.push(value); });
};
