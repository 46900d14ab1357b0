'use strict';
var test = require('../test')(__dirname, 'values');
var attempt = test.attempt;

attempt('bigints', function () { return test.addon.bigints(BigInt(41)); });
attempt('too large', function () { return test.addon.bigints(BigInt('18446744073709551617')); });
attempt('no BigInt', function () { return test.addon.bigints(41); });
