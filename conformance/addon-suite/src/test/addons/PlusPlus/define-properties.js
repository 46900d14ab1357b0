'use strict';
var test = require('../test')(__dirname, 'objects');
var addon = test.addon;

var object = {};
addon.defineOn(object);
test.print(object.accessor, object.method() === object, object.value, object[Symbol.for('for')], object['read only']);
object.accessor = 9;
test.print(object.accessor, object['read only'], object[Symbol.toStringTag]);
['accessor', 'read only', 'method', 'value', Symbol.for('for'), Symbol.toStringTag].forEach(function (key) {
  var own = Object.getOwnPropertyDescriptor(object, key);
  test.print(String(key), typeof own.get, typeof own.set, own.writable, own.enumerable, own.configurable);
});
test.attempt('write what is read only', function () { object['read only'] = 1; });
test.attempt('define on a frozen object', function () { addon.defineOn(Object.freeze({})); });
test.attempt('define on nothing', function () { addon.defineOn(undefined); });
