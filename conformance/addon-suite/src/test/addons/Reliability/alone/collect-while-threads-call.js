'use strict';
var test = require('../../test')(require('path').dirname(__dirname), 'threads');

// A thread-safe function keeps dispatching until the end, and garbage is collected in between.
test.addon.wrap_and_keep_calling(function () { global.gc(); });
test.until(function () { return test.addon.get_calls() > 120; }, function () { process.exit(0); });
