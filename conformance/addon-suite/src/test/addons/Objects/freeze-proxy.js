'use strict';
var test = require('../test')(__dirname);

function Stop() { this.name = 'Stop'; }
test.callQuietly('freeze', new Proxy({a: 1}, {}));
test.callQuietly('freeze', new Proxy({a: 1}, {preventExtensions: function () { return false; }}));
['preventExtensions', 'ownKeys', 'defineProperty'].forEach(function (trap) {
  var handler = {};
  handler[trap] = function () { throw new Stop(); };
  test.print(trap);
  test.callQuietly('freeze', new Proxy({a: 1}, handler));
});
