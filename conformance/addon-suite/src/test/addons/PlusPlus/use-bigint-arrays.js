'use strict';
var test = require('../test')(__dirname, 'memory');
var addon = test.addon;

test.attempt('bigIntArrays', function () { return addon.bigIntArrays(); });
addon.bigIntArrays().forEach(function (array) {
  test.print(test.describe(addon.describe(array, array.buffer)));
});
