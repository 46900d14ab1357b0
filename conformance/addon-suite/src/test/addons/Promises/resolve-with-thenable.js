'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  var thenable = {then: function (resolve) { resolve('adopted'); }};
  test.callQuietly('resolve_at_once', thenable).then(function (value) {
    test.print(value);
    return test.callQuietly('resolve_at_once', Promise.reject(new TypeError('own')));
  }).then(null, function (error) {
    test.print(test.describe(error));
    done();
  });
};
