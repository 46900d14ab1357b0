'use strict';
var test = require('../test')(__dirname);

test.call('say_last_errors');
test.call('keep_last_error');
test.call('enter_callback_clean');
