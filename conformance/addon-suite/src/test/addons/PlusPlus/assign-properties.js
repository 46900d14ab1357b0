'use strict';
var test = require('../test')(__dirname, 'objects');
var addon = test.addon;
var attempt = test.attempt;

var object = {};
attempt('assign', function () { return addon.assign(object); });
test.print(test.describe(object));
attempt('assign to a frozen object', function () { return addon.assign(Object.freeze({})); });
attempt('assign through a setter', function () {
  return addon.assign({set bool(value) { throw new RangeError(String(value)); }});
});
var visited = {b: 1, a: '2', 5: 3};
attempt('iterate', function () { return addon.iterate(visited); });
test.print(test.describe(visited));
attempt('iterate an array', function () { return addon.iterate([4, 5]); });
attempt('iterate inherited', function () { return addon.iterate(Object.create({up: 6})); });
attempt('iterate nothing', function () { return addon.iterate({}); });
attempt('iterate no object', function () { return addon.iterate(null); });
