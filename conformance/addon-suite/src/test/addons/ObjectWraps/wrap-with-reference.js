'use strict';
var test = require('../test')(__dirname);

var object = {};
test.call('wrap_with_reference', object);
test.call('unwrap', object);
test.call('remove_wrap', object);
test.call('get_reference');
test.call('delete_reference');
test.call('wrap_in_reference_without_finalizer', {});
