'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  var order = [];
  test.addon.call_from_one_thread(function (item) {
    order.push('item ' + item);
    process.nextTick(function () { order.push('tick ' + item); });
  });
  var before = test.addon.count_of_finalized();
  test.until(function () { return test.addon.count_of_finalized() > before; }, function () {
    test.addon.join(1);
    test.addon.takeLog();
    test.print(order.join(', '));
    done();
  });
};
