'use strict';
var test = require('../test')(__dirname);

[1, null, undefined, {}].forEach(function (value) {
  test.call('create_errors', value);
  test.call('create_errors', 'message', value);
});
