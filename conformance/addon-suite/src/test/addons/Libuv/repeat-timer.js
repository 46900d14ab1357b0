'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  test.callQuietly('repeat_timer', function (count) {
    test.print('timer', count);
    if (count === 3) done();
  });
};
