'use strict';
var test = require('../test')(__dirname, 'stores');
var hooks = require('async_hooks');

// A context does not keep its resource alive: where that is gone, callbacks run with another object for it.
module.exports = function (done) {
  (function () {
    var resource = {own: true};
    test.addon.tell_when_collected(resource);
    test.addon.init(resource);
  })();
  test.addon.make_callback(function () { test.print('alive', hooks.executionAsyncResource().own); });
  test.untilCollected(function () { return test.addon.count_of_collected() > 0; }, function () {
    test.addon.make_callback(function () {
      var resource = hooks.executionAsyncResource();
      test.print('collected', typeof resource, resource.own);
    });
    test.addon.destroy();
    done();
  });
};
