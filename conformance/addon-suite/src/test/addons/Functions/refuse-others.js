'use strict';
var test = require('../test')(__dirname);

[1, 'text', {}, null, undefined, []].forEach(function (value) {
  test.call('refuse_others', value);
});
