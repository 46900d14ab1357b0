'use strict';
var test = require('../test')(__dirname);

test.call('call_while_pending', new ArrayBuffer(1));
