'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  var order = [];
  ['callback_scope', 'nested_callback_scopes'].forEach(function (name) {
    test.callQuietly(name, function () {
      order.push('inside');
      process.nextTick(function () { order.push('tick'); });
    }, function () {
      order.push('after');
    });
  });
  setImmediate(function () {
    test.print(order.join(', '));
    done();
  });
};
