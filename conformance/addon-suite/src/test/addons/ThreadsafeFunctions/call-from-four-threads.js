'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  var before = test.addon.count_of_finalized();
  var seen = [];
  test.callQuietly('call_from_four_threads', function (item) { seen.push(item); });
  test.until(function () { return test.addon.count_of_finalized() > before; }, function () {
    test.callQuietly('join', 4);
    // Each thread's items come in order; how the threads interleave is nobody's promise.
    [0, 1, 2, 3].forEach(function (thread) {
      var own = seen.filter(function (item) { return Math.floor(item / 1000) === thread; });
      test.print(own.length, own[0], own[99], own.every(function (item, index) { return item === thread * 1000 + index; }));
    });
    done();
  });
};
