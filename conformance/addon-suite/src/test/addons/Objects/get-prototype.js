'use strict';
var test = require('../test')(__dirname);

function Base() {}
var proto = {};
test.print(test.callQuietly('get_prototype', new Base()) === Base.prototype);
test.print(test.callQuietly('get_prototype', Object.create(proto)) === proto);
test.print(test.callQuietly('get_prototype', Object.create(null)) === null);
test.print(test.callQuietly('get_prototype', Base) === Function.prototype);
test.print(test.callQuietly('get_prototype', []) === Array.prototype);
