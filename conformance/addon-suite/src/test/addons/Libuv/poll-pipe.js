'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  test.callQuietly('poll_pipe', function () {
    test.printLog();
    done();
  });
};
