'use strict';
var test = require('../test')(__dirname, 'contexts');
var AsyncLocalStorage = require('async_hooks').AsyncLocalStorage;

module.exports = function (done) {
  var storage = new AsyncLocalStorage();
  storage.run('inside', function () {
    test.addon.remember(function () { return storage.getStore(); });
  });
  setImmediate(function () {
    test.print(storage.getStore(), test.addon.callRemembered());
    done();
  });
};
