'use strict';
var test = require('../test')(__dirname);

test.callQuietly('refuse_null', test.callQuietly('create_external'));
