'use strict';
var test = require('../test')(__dirname);

test.call('make_callback', {name: 'self'}, function record() {
  return [this.name].concat(Array.prototype.slice.call(arguments));
}, 1, 'two');
test.call('make_callback', {}, function f() {});
test.call('make_callback', 'primitive', function f() { return typeof this; });
test.call('make_callback_in_context', {}, 'name', function f() { return 5; });
test.call('init_and_destroy');
