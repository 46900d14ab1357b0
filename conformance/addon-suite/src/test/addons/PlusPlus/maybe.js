'use strict';
var test = require('../test')(__dirname, 'no_exceptions');
var addon = test.addon;
var attempt = test.attempt;

attempt('just', function () { return addon.callAndLook(function () { return 5; }); });
attempt('cleared', function () { return addon.callAndLook(function () { throw new Error('from JavaScript'); }); });
attempt('left', function () { return addon.callAndLet(function () { throw new TypeError('x'); }); });
attempt('thrown', function () { return addon.throwRangeError(); });
attempt('got', function () { return addon.getOr({a: 1}, 'a'); });
attempt('threw', function () { return addon.getOr({get a() { throw new Error('x'); }}, 'a'); });
attempt('plain object', function () { return addon.tryAll({a: 1}, 'a'); });
attempt('throwing accessors', function () {
  return addon.tryAll({get a() { throw new Error('x'); }, set a(value) { throw new Error('x'); }}, 'a');
});
attempt('throwing conversions', function () {
  return addon.tryAll({toString: function () { throw new Error('x'); }, valueOf: null}, 'a');
});
attempt('frozen', function () { return addon.tryAll(Object.freeze({a: 1}), 'a'); });
attempt('nothing', function () { return addon.tryAll(undefined, 'a'); });
test.print(addon.compare());
