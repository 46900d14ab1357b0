'use strict';
var test = require('../test')(__dirname, 'stores');
var hooks = require('async_hooks');

// A context does not keep its resource alive. A finalizer may destroy the context, and hooks hear of it before the next
// immediates.
module.exports = function (done) {
  var ids = [], destroyed = [];
  var hook = hooks.createHook({
    init: function (id, type) { if (type === 'Own') ids.push(id); },
    destroy: function (id) { if (ids.indexOf(id) >= 0) destroyed.push([id === ids[0], hooks.executionAsyncId()]); }
  }).enable();
  (function () { test.addon.destroy_when_collected({}); })();
  test.untilCollected(function () { return destroyed.length > 0; }, function () {
    test.print('destroyed', test.describe(destroyed));
    test.addon.init();
    setImmediate(function () {
      test.print('in the immediate', destroyed.length);
      hook.disable();
      done();
    });
    test.addon.destroy();
    test.print('at once', destroyed.length);
  });
};
