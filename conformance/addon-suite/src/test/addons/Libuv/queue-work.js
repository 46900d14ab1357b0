'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  test.callQuietly('queue_work', function () {
    test.printLog();
    test.print('done');
    done();
  });
};
