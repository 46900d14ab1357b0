'use strict';
var test = require('../test')(__dirname);

[new TypeError('own'), 1, 'text', null, undefined, {a: 1}, Symbol('s')].forEach(function (value) {
  try {
    test.addon.throw_value(value);
    test.print('nothing was thrown');
  } catch (e) {
    test.print(e === value, test.describe(e));
  }
  test.printLog();
});
