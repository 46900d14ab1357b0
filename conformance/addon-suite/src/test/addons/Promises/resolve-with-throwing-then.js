'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  test.callQuietly('resolve_at_once', {get then() { throw new RangeError('own'); }}).then(null, function (error) {
    test.print(test.describe(error));
    done();
  });
};
