'use strict';
var test = require('../test')(__dirname, 'elsewhere');

// What threads did to a reference adds up, and what they deleted is collected.
module.exports = function (done) {
  var object = {};
  test.call('create_reference', object, 1);
  test.call('start_counting');
  for (var i = 0; i < 20000; i++) test.addon.create_and_delete({});
  test.call('end_counting');
  test.call('unref');
  test.untilCollected(function () { return test.addon.are_all_finalized(); }, function () {
    test.print('all collected');
    test.call('delete_elsewhere');
    done();
  });
};
