'use strict';
var test = require('../test')(__dirname, 'threads');

module.exports = function (done) {
  var before = test.addon.count_of_finalized();
  test.call('use_in_last_callback');
  test.until(function () { return test.addon.count_of_finalized() > before; }, function () {
    test.printLog();
    done();
  });
};
