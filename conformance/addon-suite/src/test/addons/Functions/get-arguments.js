'use strict';
var test = require('../test')(__dirname);

var echo = test.addon.get_echo();
test.print(test.describe(echo.call({self: 1})));
test.print(test.describe(echo.call({self: 1}, 'a', 'b')));
test.print(test.describe(echo.call({self: 1}, 1, 2, 3, 4)));
test.print(test.describe(echo.call({self: 1}, 1, 2, 3, 4, 5, 6)));
test.print(test.describe(echo.apply({self: 1}, [undefined, null])));
