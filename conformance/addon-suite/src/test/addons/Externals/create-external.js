'use strict';
var test = require('../test')(__dirname);

var external = test.callQuietly('create_external');
test.print(typeof external, external === external, external === test.callQuietly('create_external'));
test.callQuietly('get_value_external', external);
test.callQuietly('create_external_of_null');
