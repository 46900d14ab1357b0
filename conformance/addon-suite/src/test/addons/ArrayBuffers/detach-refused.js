'use strict';
var test = require('../test')(__dirname);

[{}, new Uint8Array(2), null, undefined, 'text'].forEach(function (value) {
  test.call('detach', value);
  test.call('is_detached', value);
});
