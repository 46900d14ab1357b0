'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  test.addon.queue_kept_blocker(function (status, output, once) {
    test.print('completed', status, once);
    done();
  });
  test.callQuietly('cancel_kept');
  test.addon.release_pool();
};
