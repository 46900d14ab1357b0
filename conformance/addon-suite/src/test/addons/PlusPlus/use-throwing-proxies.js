'use strict';
var test = require('../test')(__dirname, 'no_exceptions');

var traps = {};
['has', 'get', 'set', 'getOwnPropertyDescriptor', 'defineProperty', 'deleteProperty', 'ownKeys', 'getPrototypeOf', 'preventExtensions'].forEach(function (trap) {
  traps[trap] = function () { throw new RangeError(trap); };
});
test.attempt('proxy', function () { return test.addon.tryAll(new Proxy({a: 1}, traps), 'a'); });
test.attempt('proxy without traps', function () { return test.addon.tryAll(new Proxy({a: 1}, {}), 'a'); });
