'use strict';
var test = require('../test')(__dirname);

// What is transferred is not copied, and the sender has it no more.
module.exports = function (done) {
  var cells = new Int32Array([1, 2, 3]);
  test.addon.remember(cells);
  var worker = test.worker(function (test, port) {
    port.once('message', function (cells) {
      port.postMessage([test.addon.is_remembered(cells), cells.length, cells[2]]);
    });
  });
  worker.postMessage(cells, [cells.buffer]);
  test.print(cells.length, cells.buffer.byteLength);
  worker.on('message', function (seen) { test.print(test.describe(seen)); }).on('exit', done);
};
