'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  test.addon.open_gate();
  test.worker(function (test, port) {
    test.addon.wait_and_call(function () { process.exit(5); });
    port.postMessage('JavaScript went on');
  }).on('message', test.print).on('exit', function (code) {
    test.print('exit', code);
    test.printLog();
    done();
  });
};
