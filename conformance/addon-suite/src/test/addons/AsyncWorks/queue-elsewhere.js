'use strict';
var test = require('../test')(__dirname, 'elsewhere');

module.exports = function (done) {
  test.call('create');
  test.call('queue_elsewhere');
  test.until(function () { return test.addon.is_completed(); }, function () {
    test.printLog();
    test.call('give_back_elsewhere');
    setImmediate(done);
  });
};
