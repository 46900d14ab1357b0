'use strict';
var test = require('../test')(__dirname);

function Derived() {}
Derived.prototype = Object.create(Error.prototype);
[new Error('x'), new TypeError('x'), {}, {message: 'x', name: 'Error'}, 'text', null, undefined].forEach(function (value) {
  test.print(test.callQuietly('is_error', value));
});
test.print(test.callQuietly('is_error', Object.create(Error.prototype)), test.callQuietly('is_error', new Derived()));
try {
  null.property;
} catch (e) {
  test.print(test.callQuietly('is_error', e));
}
