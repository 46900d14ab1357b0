'use strict';
var test = require('../test')(__dirname, 'basic');
var addon = test.addon;
var attempt = test.attempt;

var object = {};
var prototype = {inherited: 1};
attempt('set', function () { return addon.setPrototype(object, prototype); });
test.print(object.inherited, Object.getPrototypeOf(object) === prototype);
attempt('cycle', function () { return addon.setPrototype(prototype, object); });
attempt('not extensible', function () { return addon.setPrototype(Object.preventExtensions({}), prototype); });
