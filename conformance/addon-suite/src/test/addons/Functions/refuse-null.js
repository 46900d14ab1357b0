'use strict';
var test = require('../test')(__dirname);

test.call('refuse_null', function f() {});
test.addon.get_refuse_null_info()();
test.printLog();
