'use strict';
var test = require('../test')(__dirname);

test.callQuietly('refuse_null', Buffer.from('x'));
