'use strict';
var test = require('../test')(__dirname);

test.callQuietly('use_external');
var external = test.callQuietly('create_external');
var holder = {external: external};
test.callQuietly('get_value_external', holder.external);
test.callQuietly('get_value_external', [external][0]);
