'use strict';
var test = require('../../test')(require('path').dirname(__dirname));

// Loaded by the worker only, and still there when its thread ends after the worker.
var cells = new Int32Array(new SharedArrayBuffer(8));
test.worker(function (test, port, cells) {
  test.other('tls').addon.start_thread(cells);
}, {workerData: cells}).on('exit', function (code) {
  test.print('exit', code, cells[1]);
  cells[0] = 1;
  test.until(function () { return Atomics.load(cells, 1) === 1; }, function () {
    test.print('the thread ended');
  });
});
