'use strict';
var test = require('../test')(__dirname);

test.callQuietly('typeof_value', new Proxy({}, {}));
test.callQuietly('typeof_value', new Proxy(function () {}, {}));
