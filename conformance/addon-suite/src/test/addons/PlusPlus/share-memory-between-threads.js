'use strict';
var test = require('../test')(__dirname, 'basic');
var addon = test.addon;
var attempt = test.attempt;

attempt('shared', function () { return addon.shared(new ArrayBuffer(1)); });
attempt('handed over', function () { return addon.shared(new SharedArrayBuffer(1))[6]; });
