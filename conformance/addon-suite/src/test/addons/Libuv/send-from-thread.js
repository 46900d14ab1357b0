'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  test.callQuietly('send_from_thread_of_libuv', function () {
    test.print('sent');
    done();
  });
};
