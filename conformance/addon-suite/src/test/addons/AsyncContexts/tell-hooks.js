'use strict';
var test = require('../test')(__dirname, 'stores');
var hooks = require('async_hooks');

module.exports = function (done) {
  var names = {};
  var hook = hooks.createHook({
    init: function (id, type, trigger, resource) {
      if (!/^Own/.test(type)) return;
      names[id] = type;
      test.print('init', type, trigger === hooks.executionAsyncId(), typeof resource);
    },
    before: function (id) { if (names[id]) test.print('before', names[id], id === hooks.executionAsyncId()); },
    after: function (id) { if (names[id]) test.print('after', names[id], id === hooks.executionAsyncId()); },
    destroy: function (id) { if (names[id]) test.print('destroy', names[id]); }
  }).enable();
  var resource = {};
  test.addon.init(resource);
  test.addon.make_callback(function () { test.print('callback', hooks.executionAsyncResource() === resource); });
  test.addon.call_in_scope(function () { test.print('scope', hooks.executionAsyncResource() === resource); });
  test.addon.destroy();
  setImmediate(function () {
    test.addon.create_work(function () {
      test.print('complete');
      test.addon.create_threadsafe_function(function () {
        test.print('function');
        setImmediate(function () { setImmediate(function () { setImmediate(function () {
          hook.disable();
          done();
        }); }); });
      });
      test.addon.call_threadsafe_function();
    });
    test.addon.queue_work();
  });
};
