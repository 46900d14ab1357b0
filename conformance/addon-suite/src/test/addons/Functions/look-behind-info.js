'use strict';
var test = require('../test')(__dirname);

var look = test.addon.get_look_behind_info();
look();
[1, 2].forEach(look);
test.printLog();
