'use strict';
var test = require('../test')(__dirname, 'objects');
var addon = test.addon;
var attempt = test.attempt;

function Upper() {}
Upper.prototype = {up: 1};
attempt('own', function () { return addon.ask({own: 1}, 'own'); });
attempt('inherited', function () { return addon.ask(new Upper(), 'up'); });
attempt('none', function () { return addon.ask({}, 'none'); });
attempt('element', function () { return addon.ask([0, 1, 2, 3, 4, 5, 6, 7], '7'); });
attempt('number', function () { return addon.ask({7: 1}, 7); });
attempt('symbol', function () { return addon.ask({}, Symbol.iterator); });
attempt('frozen', function () { return addon.ask(Object.freeze({own: 1}), 'own'); });
var object = {a: 1};
test.print(addon.protect(object, false), Object.isSealed(object), Object.isFrozen(object));
test.print(addon.protect(object, true), Object.isSealed(object), Object.isFrozen(object));
attempt('protect nothing', function () { return addon.protect(undefined, true); });
test.print(addon.relate(new Upper(), Upper), addon.relate([], Array), addon.relate([], Object), addon.relate({}, Array));
attempt('relate to no function', function () { return addon.relate({}, {prototype: 1}); });
attempt('relate nothing', function () { return addon.relate(null, Object); });
test.print(addon.tag({}));
var tagged = {};
addon.tag(tagged);
attempt('tag twice', function () { return addon.tag(tagged); });
