'use strict';
var test = require('../test')(__dirname, 'classes');

var Counter = test.callQuietly('define_counter', Symbol('s'));
var counter = new Counter(5);
test.print(counter.increment(), counter.value, counter.readOnly, counter.constant);
counter.value = 20;
test.print(counter.increment(), counter.hidden() === counter, counter instanceof Counter);
test.printLog();
test.print(new Counter().value, Object.keys(counter).join());
var keys = [];
for (var key in counter) keys.push(key);
test.print(keys.join());
test.printLog();
