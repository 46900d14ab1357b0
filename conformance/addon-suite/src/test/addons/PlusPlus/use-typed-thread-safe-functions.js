'use strict';
var test = require('../test')(__dirname, 'threads');
var addon = test.addon;

module.exports = function (done) {
  function here() {
    test.print(test.describe(addon.useTypedHere(logAndThen(fromThreads))));
  }
  function fromThreads() {
    addon.useTypedFromThreads(logAndThen(aborted), function (sum) { test.print('function', sum); });
  }
  function aborted() {
    test.print(addon.abortTyped(logAndThen(untyped)));
  }
  function untyped() {
    var calls = 0;
    addon.useUntyped(logAndThen(function () {
      test.print(calls);
      done();
    }), function () { calls++; });
  }
  function logAndThen(next) {
    return function (line) {
      test.print(line);
      if (/^finalized/.test(line)) setImmediate(next);
    };
  }
  here();
};
