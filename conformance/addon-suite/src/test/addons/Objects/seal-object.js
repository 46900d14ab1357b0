'use strict';
var test = require('../test')(__dirname);

var object = {a: 1, inner: {}, get b() { return 2; }};
test.call('seal', object);
test.print(Object.isFrozen(object), Object.isSealed(object), Object.isExtensible(object), Object.isFrozen(object.inner));
var array = [1, 2];
test.call('seal', array);
test.print(Object.isFrozen(array), Object.isSealed(array));
test.call('seal', 'text');
test.call('seal', 1);
test.call('seal', null);
test.call('seal', undefined);
