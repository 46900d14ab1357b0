'use strict';
var test = require('../test')(__dirname, 'objects');
var addon = test.addon;
var attempt = test.attempt;

[undefined, null, true, 1.5, 'text', Symbol('s'), {}, [], function () {}, new Date(0), new ArrayBuffer(2), new Uint8Array(2),
  new DataView(new ArrayBuffer(2)), Buffer.from('b'), Promise.resolve(), new Number(1), new String('s'), /x/, new Error('e')
].forEach(function (value) {
  test.print(addon.kinds(value));
});
test.print(addon.kinds());
[undefined, null, true, '', '12', 'x', 1.5, [7], {valueOf: function () { return 8; }}, new Date(NaN)].forEach(function (value, index) {
  attempt(index, function () { return addon.coerce(value).map(function (made) { return typeof made + ' ' + String(made); }); });
});
attempt('coerce a symbol', function () { return addon.coerce(Symbol('s')); });
attempt('coerce what throws', function () { return addon.coerce({valueOf: function () { throw new RangeError('x'); }}); });
[0, 1.9, -1.9, 4294967296.5, -2147483649, 1e300, NaN, Infinity, 9007199254740993].forEach(function (number) {
  attempt(number, function () { return addon.numbers(number); });
});
attempt('no number', function () { return addon.numbers('1'); });
attempt('dates', function () { return [addon.dates(new Date(1234567)), addon.dates(new Date(-1))]; });
