'use strict';
var test = require('../test')(__dirname, 'exceptions');
var addon = test.addon;
var attempt = test.attempt;

var buffer = Buffer.alloc(5);
var copy = addon.fillBuffer(buffer);
test.print(buffer.toString('hex'), copy.toString('hex'), copy === buffer);
var doubles = new Float64Array([1, 2, 3.5]);
test.print(addon.sumTyped(doubles), test.describe(doubles));
