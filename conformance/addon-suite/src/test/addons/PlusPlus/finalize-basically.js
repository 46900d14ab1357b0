'use strict';
var test = require('../test')(__dirname, 'basic');
var addon = test.addon;

module.exports = function (done) {
  addon.makeAll();
  test.print(new addon.Resource().use());
  test.untilCollected(function () { return addon.countBasic() === 5; }, function () {
    test.until(function () { return addon.posted().length >= 'memory!7 '.length * 4 + 'resource '.length; }, function () {
      test.print(addon.posted().split(' ').sort().join(' '));
      done();
    });
  });
};
