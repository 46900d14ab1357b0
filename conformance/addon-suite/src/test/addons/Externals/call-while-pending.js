'use strict';
var test = require('../test')(__dirname);

test.callQuietly('call_while_pending', test.callQuietly('create_external'));
