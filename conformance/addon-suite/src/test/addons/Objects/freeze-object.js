'use strict';
var test = require('../test')(__dirname);

var object = {a: 1, inner: {}, get b() { return 2; }};
test.call('freeze', object);
test.print(Object.isFrozen(object), Object.isSealed(object), Object.isExtensible(object), Object.isFrozen(object.inner));
var array = [1, 2];
test.call('freeze', array);
test.print(Object.isFrozen(array), Object.isSealed(array));
test.call('freeze', 'text');
test.call('freeze', 1);
test.call('freeze', null);
test.call('freeze', undefined);
