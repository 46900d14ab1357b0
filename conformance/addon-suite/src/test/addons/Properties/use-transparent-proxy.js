'use strict';
var test = require('../test')(__dirname);

test.callQuietly('use_all', new Proxy({key: 1}, {}));
