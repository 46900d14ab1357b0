'use strict';
var test = require('../test')(__dirname, 'classes');

var Counter = test.callQuietly('define_counter', Symbol('s'));
test.print(Counter(1), Counter.call({}, 1));
test.printLog();
