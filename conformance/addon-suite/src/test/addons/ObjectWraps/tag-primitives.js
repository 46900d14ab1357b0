'use strict';
var test = require('../test')(__dirname);

['text', 1, true].forEach(function (value) {
  test.call('tag', value, 0);
  test.call('tag', value, 0);
  test.call('check_tags', value);
});
test.call('tag', null, 0);
test.call('tag', undefined, 0);
