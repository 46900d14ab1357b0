'use strict';
var test = require('../test')(__dirname, 'threads');

module.exports = function (done) {
  var before = test.addon.count_of_finalized();
  test.addon.start_producers(20000, 0);
  test.until(function () { return test.addon.count_of_finalized() > before; }, function () {
    test.call('get_received');
    done();
  });
};
