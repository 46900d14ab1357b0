'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  test.call('queue_without_complete');
  test.until(function () { return test.addon.count_without_complete() === 1; }, done);
};
