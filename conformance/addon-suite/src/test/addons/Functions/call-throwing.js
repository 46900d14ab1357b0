'use strict';
var test = require('../test')(__dirname);

var error = new TypeError('own');
test.print(test.callQuietly('call_and_catch', function () { throw error; }) === error);
[1, 'text', null, undefined, {a: 1}].forEach(function (thrown) {
  test.call('call_and_catch', function f() { throw thrown; });
  test.call('call_without_result', function f() { throw thrown; });
});
test.call('call_and_catch', function f() { return null.property; });
