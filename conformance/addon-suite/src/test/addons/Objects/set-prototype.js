'use strict';
var test = require('../test')(__dirname, 'experimental');

var object = {};
var proto = {inherited: 1};
test.call('set_prototype', object, proto);
test.print(object.inherited, Object.getPrototypeOf(object) === proto);
test.call('set_prototype', object, null);
test.print(Object.getPrototypeOf(object));
test.call('set_prototype', object, function f() {});
test.print(typeof Object.getPrototypeOf(object));
test.call('set_prototype', object, 1);
test.call('set_prototype', object, undefined);
test.call('set_prototype', Object.freeze({}), proto);
test.call('set_prototype', null, proto);
test.call('set_prototype', 'text', proto);
var below = Object.create(proto);
test.call('set_prototype', proto, below);
test.call('set_prototype_refused', {});
