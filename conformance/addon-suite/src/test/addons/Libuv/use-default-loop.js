'use strict';
var test = require('../test')(__dirname, 'default_loop');

module.exports = function (done) {
  test.callQuietly('run_timer', function () {
    test.print('timer');
    test.call('compare_loops');
    done();
  });
};
