'use strict';
var test = require('../test')(__dirname);

test.callQuietly('refuse_null', Promise.resolve(1));
module.exports = function (done) {
  test.callQuietly('resolve_null_then_value', 7).then(function (value) {
    test.print(value);
    done();
  });
};
