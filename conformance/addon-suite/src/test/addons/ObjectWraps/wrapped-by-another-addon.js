'use strict';
var test = require('../test')(__dirname);

var other = require('../test')(__dirname, 'classes');
var Counter = other.addon.define_counter(Symbol('s'));
var counter = new Counter(3);
other.addon.takeLog();
test.call('wrap', counter);
test.call('unwrap', counter);
test.call('check_tags', counter);
