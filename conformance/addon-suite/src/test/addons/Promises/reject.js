'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  test.callQuietly('create_promise').then(null, function (value) {
    test.print('rejected with', test.describe(value));
    done();
  });
  test.call('reject', new RangeError('own'));
  test.print('rejected');
};
