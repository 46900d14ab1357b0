'use strict';
var test = require('../test')(__dirname);

var object = {};
test.call('unwrap', object);
test.call('wrap', object);
test.call('unwrap', object);
test.call('wrap', object);
test.call('wrap_other', object);
test.call('unwrap', object);
test.call('unwrap', Object.create(object));
test.print(Object.keys(object).length, Object.getOwnPropertyNames(object).length);
