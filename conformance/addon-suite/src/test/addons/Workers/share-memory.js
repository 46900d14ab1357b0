'use strict';
var test = require('../test')(__dirname);

// One SharedArrayBuffer is one piece of memory, for the addon in every env.
module.exports = function (done) {
  var cells = new Int32Array(new SharedArrayBuffer(16));
  test.addon.remember(cells);
  test.worker(function (test, port, cells) {
    test.addon.write_native(cells, 42);
    port.postMessage(test.addon.is_remembered(cells));
  }, {workerData: cells}).on('message', function (isSame) {
    test.print(isSame, cells[0]);
  }).on('exit', done);
};
