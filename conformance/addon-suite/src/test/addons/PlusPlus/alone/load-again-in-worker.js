'use strict';
var test = require('../../test')(require('path').dirname(__dirname), 'elsewhere');

// A global reference of the main thread's env is replaced by the worker's.
test.print(test.addon.answer());
test.worker(function (test, port) {
  port.postMessage(test.addon.answer());
}).on('message', function (answer) {
  test.print('worker', answer);
}).on('exit', function (code) {
  test.print('exit', code);
  test.print(test.addon.answer());
});
