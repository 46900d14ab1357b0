'use strict';
var test = require('../../test')(require('path').dirname(__dirname), 'teardown');

// What was collected and waits for the loop is finalized at the end, once, like all the rest.
(function () { test.addon.register_wraps(); })();
global.kept = {};
test.addon.register_all(global.kept);
process.on('exit', function () { global.gc(); });
