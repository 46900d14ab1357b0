'use strict';
var test = require('../test')(__dirname);

[0, 1, 2, 3, 4].forEach(function (index) {
  var object = {};
  test.call('check_tags', object);
  test.call('tag', object, index);
  test.call('check_tags', object);
  test.call('tag', object, index);
  test.call('tag', object, 0);
});
test.call('keep_tag_by_value', {});
