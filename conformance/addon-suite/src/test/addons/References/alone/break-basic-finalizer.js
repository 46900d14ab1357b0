'use strict';
// ends by SIGABRT
var test = require('../../test')(require('path').dirname(__dirname), 'experimental');

(function () { test.addon.add_breaking_finalizer({}); })();
test.print('collecting');
global.gc();
setImmediate(function () { test.print('not reached'); });
