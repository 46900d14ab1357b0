'use strict';
var test = require('../test')(__dirname);

var trapped = 0;
var proxy = new Proxy({}, {getPrototypeOf: function () { trapped++; return Array.prototype; }});
test.callQuietly('get_prototype', proxy);
test.print(trapped);
