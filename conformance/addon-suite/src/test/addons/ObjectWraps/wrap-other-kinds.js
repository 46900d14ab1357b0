'use strict';
var test = require('../test')(__dirname);

[[], function f() {}, new Date(0), Object.freeze({}), Object.preventExtensions({}), Object.create(null), /x/, new Error('x')].forEach(function (object) {
  test.callQuietly('wrap', object);
  test.callQuietly('unwrap', object);
  test.callQuietly('wrap_other', object);
});
