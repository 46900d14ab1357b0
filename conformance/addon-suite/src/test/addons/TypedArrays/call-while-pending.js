'use strict';
var test = require('../test')(__dirname);

var buffer = new ArrayBuffer(1);
test.call('call_while_pending', buffer, new Uint8Array(buffer), new DataView(buffer));
