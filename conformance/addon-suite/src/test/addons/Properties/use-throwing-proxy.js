'use strict';
var test = require('../test')(__dirname);

function Stop() { this.name = 'Stop'; }
var handler = {};
[
  'get', 'set', 'has', 'deleteProperty', 'ownKeys', 'getOwnPropertyDescriptor', 'defineProperty'
].forEach(function (trap) {
  handler[trap] = function () { throw new Stop(); };
});
test.callQuietly('use_all', new Proxy({}, handler));
