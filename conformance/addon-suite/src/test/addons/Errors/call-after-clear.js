'use strict';
var test = require('../test')(__dirname);

var calls = 0;
test.call('call_twice', function f() {
  calls++;
  throw new TypeError('own');
});
test.print(calls);
