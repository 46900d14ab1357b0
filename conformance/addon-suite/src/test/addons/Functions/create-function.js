'use strict';
var test = require('../test')(__dirname);

test.callQuietly('create_functions').forEach(function (f) {
  test.print(typeof f, test.describe(f.name), f.length, f instanceof Function, typeof f.prototype);
});
