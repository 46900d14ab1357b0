'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  test.callQuietly('run_timer', function () {
    test.print('timer');
    done();
  }, 1);
  test.print('started');
};
