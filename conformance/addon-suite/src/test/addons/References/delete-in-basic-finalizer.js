'use strict';
var test = require('../test')(__dirname, 'experimental');

var before = test.addon.counts()[0];
(function () { for (var i = 0; i < 5; i++) test.addon.add_deleting_finalizer({}); })();
global.gc();
test.print(test.addon.counts()[0] - before);
