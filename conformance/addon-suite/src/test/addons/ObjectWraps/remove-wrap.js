'use strict';
var test = require('../test')(__dirname);

var object = {};
test.call('remove_wrap', object);
test.call('wrap', object);
test.call('remove_wrap', object);
test.call('unwrap', object);
test.call('remove_wrap', object);
test.call('wrap_other', object);
test.call('unwrap', object);
test.call('remove_wrap_without_result', object);
test.call('unwrap', object);
