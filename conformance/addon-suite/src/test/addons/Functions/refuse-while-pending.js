'use strict';
var test = require('../test')(__dirname);

test.call('refuse_while_pending', function f() {});
