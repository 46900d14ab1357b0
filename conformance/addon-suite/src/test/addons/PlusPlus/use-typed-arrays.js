'use strict';
var test = require('../test')(__dirname, 'memory');
var addon = test.addon;
var attempt = test.attempt;

addon.typedArrays().forEach(function (array) {
  test.print(test.describe(array), test.describe(addon.describe(array, array.buffer)));
});
var memory = new ArrayBuffer(16);
var bytes = new Uint8Array(memory);
var part = addon.viewPart(memory, 6);
test.print(test.describe(part), test.describe(bytes));
test.print(test.describe(addon.describe(part, memory)));
part[1] = 258;
test.print(test.describe(bytes));
test.print(test.describe(addon.describe(bytes.subarray(3, 9), memory)));
attempt('beyond the end', function () { return addon.viewPart(memory, 14); });
attempt('not aligned', function () { return addon.viewPart(memory, 3); });
