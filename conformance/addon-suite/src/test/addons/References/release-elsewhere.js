'use strict';
var test = require('../test')(__dirname, 'elsewhere');

// What a thread has let go of is collected, though nobody looks at the reference again.
module.exports = function (done) {
  (function () { test.call('create_reference', {}, 1); })();
  test.call('unref_elsewhere');
  test.untilCollected(function () { return test.addon.is_gone(); }, function () {
    test.print('collected');
    test.call('delete_elsewhere');
    test.call('create_reference', {}, 1);
    test.call('release_elsewhere');
    setImmediate(done);
  });
};
