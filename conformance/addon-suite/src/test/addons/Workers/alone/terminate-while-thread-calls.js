'use strict';
var test = require('../../test')(require('path').dirname(__dirname));

// A native thread that calls without end hears that the env closes.
var worker = test.worker(function (test, port) {
  test.addon.start_producer();
  port.postMessage('started');
});
worker.once('message', function () {
  test.until(test.addon.has_received, function () {
    worker.terminate().then(function (code) {
      test.print('exit', code);
      test.until(test.addon.state_of_producer, function () {
        test.call('state_of_producer');
      });
    });
  });
});
