'use strict';
var test = require('../test')(__dirname);

[undefined, null, 5, true, {}].forEach(function (value) {
  test.call('init_with', {}, value);
  test.call('init_with', value, 'name');
});
test.call('init_with', {}, Symbol('s'));
