'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  var left = 5;
  function one() {
    if (--left === 0) done();
  }
  test.addon.block_pool(one);
  var returned = false;
  test.callQuietly('queue_and_cancel', function (status, output, once) {
    test.print('completed', status, once, returned);
    test.addon.release_pool();
    one();
  });
  returned = true;
};
