'use strict';
var test = require('../test')(__dirname);

var frozen = Object.freeze({taken: 1});
test.call('define_value', frozen, 'fresh', 1);
test.call('define_value', frozen, 'taken', 2);
test.call('define_value', frozen, 'taken', 1);
test.call('define_accessor', frozen, 'fresh');
test.call('define_method', frozen, 'fresh');
