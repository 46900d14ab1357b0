'use strict';
var test = require('../test')(__dirname);

var external = test.callQuietly('create_external');
test.print(Object.getPrototypeOf(external), Object.keys(external).length, external.missing);
test.print(external instanceof Object);
