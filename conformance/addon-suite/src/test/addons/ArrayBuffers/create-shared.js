'use strict';
var test = require('../test')(__dirname, 'shared');

var shared = test.call('create_shared');
test.print(test.describe(new Uint8Array(shared)), shared instanceof SharedArrayBuffer);
