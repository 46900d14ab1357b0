'use strict';
var test = require('../test')(__dirname);

test.call('finalizer_reference', {});
[1, 'text', null, undefined, Symbol('s')].forEach(function (value) {
  test.call('add_finalizer_refused', value);
});
