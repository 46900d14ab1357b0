'use strict';
var test = require('../test')(__dirname);

var object = {};
test.call('define_until_one_fails', object);
test.print(Object.keys(object).join());
test.call('define_nothing', object);
test.call('define_nothing', null);
test.call('define_nothing', 1);
