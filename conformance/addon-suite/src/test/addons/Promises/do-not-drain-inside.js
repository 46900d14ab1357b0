'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  var order = [];
  test.callQuietly('resolve_and_call', function (promise) {
    promise.then(function () { order.push('reaction'); });
  }, function () {
    order.push('called after resolving');
  });
  order.push('returned');
  setImmediate(function () {
    test.print(order.join(', '));
    done();
  });
};
