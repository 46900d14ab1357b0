'use strict';
var test = require('../test')(__dirname);

var seen;
var proto = {set accessor(value) { seen = value; }, plain: 1};
var object = Object.create(proto);
test.call('set_property', object, 'accessor', 5);
test.call('set_property', object, 'plain', 6);
test.print(seen, object.plain, proto.plain, Object.keys(object).join());
