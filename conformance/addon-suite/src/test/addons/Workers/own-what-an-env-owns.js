'use strict';
var test = require('../test')(__dirname);

// Each env has its instance data, and takes it with it.
module.exports = function (done) {
  test.addon.own('main');
  test.worker(function (test, port) {
    var before = test.addon.name_of_owner();
    test.addon.own('worker');
    var kept = [{}, {}, {}].map(function (object) { return test.addon.wrap(object); });
    port.postMessage([before, test.addon.name_of_owner(), kept.length]);
  }).on('message', function (seen) {
    test.print(test.describe(seen));
  }).on('exit', function (code) {
    test.print('exit', code);
    test.printLog();
    test.call('name_of_owner');
    done();
  });
};
