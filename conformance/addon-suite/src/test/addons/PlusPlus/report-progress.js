'use strict';
var test = require('../test')(__dirname, 'threads');
var addon = test.addon;

module.exports = function (done) {
  addon.startProgress(function () {
    test.print('ended', arguments.length);
    var receiver = {sum: 0, calls: 0};
    addon.startQueuedProgress(receiver, function (error) {
      test.print(test.describe(receiver), this === receiver, error instanceof Error, error.message);
      done();
    });
  }, function (items, isSignal) {
    test.print(test.describe(items), isSignal);
  }, 3);
};
