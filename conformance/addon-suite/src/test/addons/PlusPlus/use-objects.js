'use strict';
var test = require('../test')(__dirname, 'exceptions');
var addon = test.addon;
var attempt = test.attempt;

var object = {own: 1};
attempt('useObject', function () { return addon.useObject(object); });
test.print(test.describe(object));
attempt('not an object', function () { return addon.useObject(null); });
