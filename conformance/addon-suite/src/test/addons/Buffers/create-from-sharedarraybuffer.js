'use strict';
var test = require('../test')(__dirname, 'version10');

test.call('create_from_arraybuffer', new SharedArrayBuffer(4), 0, 1);
