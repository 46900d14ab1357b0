'use strict';
var test = require('../test')(__dirname);

// The memory outlives the work, and the work the env.
module.exports = function (done) {
  var worker = test.worker(function (test, port) {
    test.addon.own('worker');
    test.addon.write_in_background(new ArrayBuffer(1 << 20));
    port.postMessage('queued');
  });
  worker.once('message', function () {
    worker.terminate().then(function (code) {
      test.print('exit', code);
      test.printLog();
      done();
    });
    setImmediate(function () { test.addon.open_gate(); });
  });
};
