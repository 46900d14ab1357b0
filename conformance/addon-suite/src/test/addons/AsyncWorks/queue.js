'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  var order = [];
  test.call('queue', 21, function completed(status, output, once) {
    test.printLog();
    test.print('completed', status, output, once, order.join());
    done();
  });
  order.push('returned');
};
