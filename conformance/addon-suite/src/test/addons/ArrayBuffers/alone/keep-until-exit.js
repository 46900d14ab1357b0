'use strict';
var test = require('../../test')(require('path').dirname(__dirname));

// Memory without a finalizer, twice the same; none at all; no bytes: nothing to be done about them when the process
// ends.
global.kept = [
  test.addon.create_external_without_finalizer(),
  test.addon.create_external_without_finalizer(),
  test.addon.create_external_of_null(),
  test.addon.create_external(0)
];
test.printLog();
