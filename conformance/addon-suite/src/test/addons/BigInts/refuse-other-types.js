'use strict';
var test = require('../test')(__dirname);

[1, '1', true, null, undefined, {}].forEach(function (value) {
  test.call('refuse_other_types', value);
});
