'use strict';
var test = require('../test')(__dirname, 'classes');

var symbol = Symbol('key');
var Counter = test.call('define_counter', symbol);
test.print(typeof Counter, Counter.name, Counter.length, Counter.limit, Counter.self === Counter);
test.print(Object.getOwnPropertyNames(Counter.prototype).sort().join());
Object.getOwnPropertyNames(Counter.prototype).sort().forEach(function (name) {
  if (name !== 'constructor') test.print(name, test.descriptor(Counter.prototype, name));
});
test.print('limit', test.descriptor(Counter, 'limit'));
test.print('create', test.descriptor(Counter, 'create'));
test.print(Counter.create() === Counter, typeof Counter.prototype[symbol], Counter.prototype.constructor === Counter);
test.print(Object.keys(Counter).join());
