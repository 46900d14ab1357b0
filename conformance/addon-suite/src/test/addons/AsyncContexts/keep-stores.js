'use strict';
var test = require('../test')(__dirname, 'stores');
var AsyncLocalStorage = require('async_hooks').AsyncLocalStorage;

module.exports = function (done) {
  var storage = new AsyncLocalStorage();
  var addon = test.addon;
  function tell(name) {
    return function () {
      test.print(name, storage.getStore());
      // In the microtasks and ticks of the callback, too.
      Promise.resolve().then(function () { test.print(name, 'then', storage.getStore()); });
      process.nextTick(function () { test.print(name, 'tick', storage.getStore()); });
    };
  }
  storage.run('init', function () { addon.init(); });
  storage.run('other', function () {
    addon.make_callback(tell('callback'));
    addon.call_in_scope(tell('scope'));
    addon.make_callback_without_context(tell('no context'));
    test.print('still', storage.getStore());
  });
  addon.destroy();
  storage.run('work', function () {
    addon.create_work(function () {
      tell('work')();
      storage.run('function', function () {
        addon.create_threadsafe_function(function () {
          tell('thread-safe function')();
          setImmediate(function () {
            test.print('at the end', storage.getStore());
            done();
          });
        });
      });
      storage.run('called', function () { addon.call_threadsafe_function(); });
    });
  });
  storage.run('queued', function () { addon.queue_work(); });
  test.print('outside', storage.getStore());
};
