'use strict';
var test = require('../test')(__dirname, 'classes');

test.call('define_refused');
test.call('define_with_failing_static');
