'use strict';
var test = require('../test')(__dirname, 'classes');

var symbol = Symbol('key');
var Counter = test.call('define_counter', symbol);
test.print(typeof Counter, Counter.name, Counter.length, Counter.limit, Counter.self === Counter);
test.print(Object.getOwnPropertyNames(Counter.prototype).sort().join());
Object.getOwnPropertyNames(Counter.prototype).sort().forEach(function (name) {
  if (name !== 'constructor') test.print(name, test.describe(Object.getOwnPropertyDescriptor(Counter.prototype, name)));
});
test.print('limit', test.describe(Object.getOwnPropertyDescriptor(Counter, 'limit')));
test.print('create', test.describe(Object.getOwnPropertyDescriptor(Counter, 'create')));
test.print(Counter.create() === Counter, typeof Counter.prototype[symbol], Counter.prototype.constructor === Counter);
test.print(Object.keys(Counter).join());
