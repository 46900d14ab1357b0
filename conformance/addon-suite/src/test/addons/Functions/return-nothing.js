'use strict';
var test = require('../test')(__dirname);

test.print(test.addon.get_do_nothing()());
test.print(test.addon.get_return_number()());
