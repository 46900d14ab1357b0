'use strict';
var test = require('../test')(__dirname);

[[], function f() {}, Object.freeze({}), Object.create(null)].forEach(function (object) {
  test.callQuietly('tag', object, 0);
  test.callQuietly('check_tags', object);
});
test.callQuietly('check_tags', Object.create((function () {
  var proto = {};
  test.callQuietly('tag', proto, 0);
  return proto;
})()));
