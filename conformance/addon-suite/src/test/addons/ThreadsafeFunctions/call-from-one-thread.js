'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  var before = test.addon.count_of_finalized();
  var seen = [];
  test.callQuietly('call_from_one_thread', function (item) { seen.push(item); });
  test.until(function () { return test.addon.count_of_finalized() > before; }, function () {
    test.callQuietly('join', 1);
    test.print(test.describe(seen));
    done();
  });
};
