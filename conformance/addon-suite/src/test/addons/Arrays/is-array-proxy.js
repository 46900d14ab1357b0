'use strict';
var test = require('../test')(__dirname);

test.print(test.callQuietly('is_array', new Proxy([], {})));
test.callQuietly('get_array_length', new Proxy([1, 2], {}));
