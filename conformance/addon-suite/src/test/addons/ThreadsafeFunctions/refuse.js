'use strict';
var test = require('../test')(__dirname);

test.call('refuse', function f() {});
test.call('refuse_resources', function f() {});
test.call('refuse_names', function f() {});
