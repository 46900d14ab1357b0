'use strict';
var test = require('../test')(__dirname);

var tell = test.addon.get_tell_new_target();
test.print(tell());
test.print(tell.call({}));
test.printLog();
test.print(new tell() === tell);
test.printLog();
