'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  var before = test.addon.count_of_finalized();
  var seen = [];
  test.callQuietly('call_without_call_js', function (item) { seen.push(item); });
  test.print('returned', seen.length);
  test.until(function () { return test.addon.count_of_finalized() > before; }, function () {
    test.printLog();
    test.print(test.describe(seen));
    done();
  });
};
