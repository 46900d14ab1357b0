'use strict';
var test = require('../test')(__dirname);

// Not through test.call: what it passes through arrays may lose the sign on some engines.
var zero = 0;
test.print(1 / test.addon.get_value_double(-zero), 1 / test.addon.get_value_double(-1 / Infinity), 1 / test.addon.get_value_double(zero));
test.addon.get_value_int32(-zero);
test.printLog();
