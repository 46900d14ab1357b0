'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  var buffer = test.addon.create_external(10);
  test.addon.takeLog();
  var before = test.addon.count_of_finalized();
  test.call('detach', buffer);
  test.print(buffer.byteLength);
  test.untilCollected(function () { return test.addon.count_of_finalized() > before; }, function () {
    test.print('was finalized');
    done();
  });
};
