'use strict';
var test = require('../test')(__dirname, 'experimental');

(function () { for (var i = 0; i < 5; i++) test.addon.add_basic_finalizer({}); })();
global.gc();
test.print(test.describe(test.addon.counts()));
