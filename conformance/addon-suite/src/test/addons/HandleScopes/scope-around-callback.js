'use strict';
var test = require('../test')(__dirname);

test.callQuietly('scope_in_callback', function () {
  return test.addon.scope_in_callback(function () { return test.addon.escape_handle(); });
});
