'use strict';
var test = require('../test')(__dirname, 'no_exceptions');
var addon = test.addon;
var attempt = test.attempt;

test.print(addon.readExternal(addon.makeExternal()));
