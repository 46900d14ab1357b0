/* node:test */
'use strict';

var harness = require('internal/test/harness');
var test = harness.test;
var suite = harness.suite;

module.exports = test;
['after', 'afterEach', 'before', 'beforeEach'].forEach(function (kind) { test[kind] = harness.hook(kind); });
test.describe = suite;
test.it = test;
test.run = function run(options) { return require('internal/test/runner')(options); };
test.suite = suite;
test.test = test;

var mock;
Object.defineProperty(test, 'mock', {
  configurable: true, enumerable: true, get: function () {
    if (mock === undefined) mock = new (require('internal/test/mock').MockTracker)();
    return mock;
  }
});
