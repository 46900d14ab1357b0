'use strict';
var test = require('../test')(__dirname);

var symbol = Symbol('s');
var proto = {inherited: 1, 9: 3};
var object = Object.create(proto);
object.plain = 1;
object[2] = 4;
object[symbol] = 5;
Object.defineProperty(object, 'readOnly', {value: 1, enumerable: true, configurable: true});
Object.defineProperty(object, 'hidden', {value: 1, writable: true, configurable: true});
Object.defineProperty(object, 'fixed', {value: 1, writable: true, enumerable: true});
Object.defineProperty(object, 'accessor', {get: function () { return 1; }, enumerable: true, configurable: true});
function show(mode, filter, conversion) {
  var keys = test.callQuietly('get_all_names', object, mode, filter, conversion);
  test.print(mode, filter, conversion, test.describe(keys));
}
// Own keys under every filter: writable 1, enumerable 2, configurable 4, skip strings 8, skip symbols 16.
for (var filter = 0; filter < 32; filter++) {
  show(1, filter, 0);
}
show(1, 0, 1);
show(0, 2, 0);
show(0, 2, 1);
show(0, 2 | 16, 1);
