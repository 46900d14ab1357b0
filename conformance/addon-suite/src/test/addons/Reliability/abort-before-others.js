'use strict';
var test = require('../test')(__dirname, 'threads');

module.exports = function (done) {
  var before = test.addon.count_of_finalized();
  test.call('abort_before_others');
  test.until(function () { return test.addon.count_of_finalized() > before; }, function () {
    test.call('give_back');
    test.print('finalizers', test.addon.count_of_finalized() - before);
    done();
  });
};
