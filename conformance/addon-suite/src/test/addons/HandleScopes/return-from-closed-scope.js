'use strict';
var test = require('../test')(__dirname);

test.print(test.addon.return_from_closed_scope().number);
test.print(test.addon.return_number_from_closed_scope());
