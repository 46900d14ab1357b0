'use strict';
var test = require('../test')(__dirname, 'memory');
var addon = test.addon;

module.exports = function (done) {
  var calls = [];
  addon.makeFinalized();
  addon.makeFinalizedWithoutHint();
  addon.makeFinalizedByJavaScript(function (text) { calls.push(text); });
  test.untilCollected(function () { return addon.countSeen() === 7 && calls.length > 0; }, function () {
    test.print(addon.takeSeen().split(' ').sort().join(' '), calls.join());
    done();
  });
};
