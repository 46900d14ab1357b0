'use strict';
var test = require('../test')(__dirname);

// The native call goes on; no JavaScript does.
module.exports = function (done) {
  var worker = test.worker(function (test, port) {
    test.addon.wait_and_call(function () { port.postMessage('JavaScript ran'); });
  });
  worker.on('message', test.print);
  test.until(test.addon.somebody_waits, function () {
    worker.terminate().then(function (code) {
      test.print('exit', code);
      test.printLog();
      done();
    });
    test.addon.open_gate();
  });
};
