'use strict';
var test = require('../test')(__dirname, 'exceptions');
var addon = test.addon;
var attempt = test.attempt;

attempt('add', function () { return addon.add(1, 2.5); });
attempt('concatenate', function () { return addon.concatenate(1, 'two', null, undefined, [3, 4], {}); });
attempt('takeString', function () { return addon.takeString('h\u00e9'); });
test.print(addon.add.name);
