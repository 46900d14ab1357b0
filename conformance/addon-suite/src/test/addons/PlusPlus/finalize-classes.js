'use strict';
var test = require('../test')(__dirname, 'classes');
var addon = test.addon;

// The others of this process made shapes, too.
module.exports = function (done) {
  var before = addon.finalized();
  (function () {
    for (var i = 0; i < 20; i++) new addon.Shape(i);
    var held = new addon.Held();
    held.mark = 'held';
    test.print(held.hold());
  })();
  test.untilCollected(function () { return addon.finalized() >= before + 20; }, function () {
    test.print(addon.Held.release());
    var destroyed = addon.destroyed();
    test.untilCollected(function () { return addon.destroyed() > destroyed; }, done);
  });
};
