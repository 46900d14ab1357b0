'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  var promise = test.callQuietly('create_promise');
  test.print(promise instanceof Promise);
  promise.then(function (value) {
    test.print('fulfilled with', test.describe(value));
    done();
  });
  test.call('resolve', {answer: 42});
  test.print('resolved');
};
