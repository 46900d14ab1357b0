'use strict';
var test = require('../test')(__dirname);

function make() {
  test.addon.create_reference({}, 1);
  test.printLog();
}
module.exports = function (done) {
  make();
  global.gc();
  setImmediate(function () {
    test.call('get_value');
    setImmediate(function () {
      test.call('unref');
      test.untilCollected(function () { return test.addon.is_gone(); }, function () {
        test.call('get_value');
        test.call('delete_reference');
        done();
      });
    });
  });
};
