'use strict';
var test = require('../test')(__dirname, 'constructor');

// The library's constructor runs once; what it registered serves the second env too.
module.exports = function (done) {
  var before = test.addon.count_of_inits();
  test.worker(function (test, port) {
    port.postMessage(test.addon.count_of_inits());
  }).on('message', function (inits) {
    test.print('inits', inits - before);
  }).on('exit', function (code) {
    test.print('exit', code);
    done();
  });
};
