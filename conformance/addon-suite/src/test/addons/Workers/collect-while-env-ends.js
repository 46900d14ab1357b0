'use strict';
var test = require('../test')(__dirname);

// Some objects die before the end, some at the end, some while this thread collects: each has one finalizer.
module.exports = function (done) {
  var made = false, ended = false;
  test.worker(function (test, port) {
    test.addon.wrap_many();
    global.gc();
    port.postMessage('made');
  }).on('message', function () {
    made = true;
  }).on('exit', function (code) {
    test.print('exit', code);
    ended = true;
  });
  test.until(function () { return made; }, function () {
    test.untilCollected(function () { return ended; }, function () {
      global.gc();
      test.call('many_finalized');
      done();
    });
  });
};
