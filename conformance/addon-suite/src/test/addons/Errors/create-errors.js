'use strict';
var test = require('../test')(__dirname);

[['message'], ['message', 'CODE'], ['']].forEach(function (args) {
  test.callQuietly.apply(null, ['create_errors'].concat(args)).forEach(function (e) {
    test.print(e.name, test.describe(e.message), test.describe(e.code), Object.prototype.toString.call(e), Object.getOwnPropertyNames(e).indexOf('code') >= 0);
  });
});
test.print(test.descriptor(test.callQuietly('create_errors', 'm', 'C')[0], 'code'));
