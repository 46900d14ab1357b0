'use strict';
var test = require('../test')(__dirname);

// The native call goes on; no JavaScript does.
module.exports = function (done) {
  var worker = test.worker(function (test, port) {
    port.postMessage('waiting');
    test.addon.wait_and_call(function () { port.postMessage('JavaScript ran'); });
  });
  worker.once('message', function (text) {
    test.print(text);
    worker.terminate().then(function (code) {
      test.print('exit', code);
      test.printLog();
      done();
    });
    test.addon.open_gate();
  });
};
