'use strict';
var test = require('../test')(__dirname, 'threads');

module.exports = function (done) {
  var before = test.addon.count_of_finalized();
  test.call('call_for_ever');
  setTimeout(function () {
    setImmediate(function () {
      test.call('abort_it');
      test.until(function () { return test.addon.count_of_finalized() > before; }, done);
    });
  }, 5);
};
