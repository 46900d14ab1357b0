'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  var before = test.addon.count_of_finalized_null();
  var buffer = test.callQuietly('create_external_of_null');
  test.print(buffer.length, Buffer.isBuffer(buffer), 'during the call', test.addon.count_of_finalized_null() - before);
  buffer = null;
  test.untilCollected(function () { return test.addon.count_of_finalized_null() > before; }, function () {
    test.print('later', test.addon.count_of_finalized_null() - before);
    done();
  });
};
