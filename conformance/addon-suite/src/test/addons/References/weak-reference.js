'use strict';
var test = require('../test')(__dirname);

function make() {
  test.addon.create_reference({}, 0);
  test.printLog();
}
module.exports = function (done) {
  make();
  test.untilCollected(function () { return test.addon.is_gone(); }, function () {
    test.call('get_value');
    test.call('ref');
    test.call('unref');
    test.call('delete_reference');
    done();
  });
};
