'use strict';
var test = require('../test')(__dirname);

[{}, {then: function () {}}, null, undefined, 1, function f() {}].forEach(function (value) {
  test.callQuietly('is_promise', value);
});
test.print(test.callQuietly('is_promise', Promise.resolve(1)));
test.print(test.callQuietly('is_promise', Object.create(Promise.prototype)));
test.print(test.callQuietly('is_promise', {then: function () {}}));
