'use strict';
var test = require('../test')(__dirname);

var object = Object.freeze({name: 1, 0: 1});
test.call('set_property', object, 'name', 2);
test.call('set_property', object, 'fresh', 2);
test.call('set_named', object, 'name', 2);
test.call('set_element', object, 0, 2);
var onlyGetter = Object.defineProperty({}, 'name', {get: function () { return 1; }});
test.call('set_property', onlyGetter, 'name', 2);
test.print(test.describe(object));
