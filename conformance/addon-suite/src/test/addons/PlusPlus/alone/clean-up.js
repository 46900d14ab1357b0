'use strict';
var test = require('../../test')(__dirname + '/..', 'contexts');
var addon = test.addon;

addon.setData();
test.print(addon.countUp(), addon.countUp());
test.print(addon.addHooks());
