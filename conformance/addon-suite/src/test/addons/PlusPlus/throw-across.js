'use strict';
var test = require('../test')(__dirname, 'exceptions');
var addon = test.addon;
var attempt = test.attempt;

attempt('a number for a string', function () { return addon.takeString(5); });
attempt('no argument', function () { return addon.takeString(); });
try {
  addon.throwTypeError('own message');
} catch (e) {
  test.print(e instanceof TypeError, e.message);
}
attempt('caught', function () { return addon.callAndCatch(function () { throw new Error('from JavaScript'); }); });
attempt('nothing to catch', function () { return addon.callAndCatch(function () { return 'fine'; }); });
var error = new RangeError('same');
try {
  addon.callAndLet(function () { throw error; });
} catch (e) {
  test.print(e === error);
}
attempt('throws a string', function () { return addon.callAndLet(function () { throw 'a string'; }); });
attempt('through two layers', function () {
  return addon.callAndLet(function () { return addon.callAndLet(function () { throw new TypeError('inner'); }); });
});
attempt('caught by the outer layer', function () {
  return addon.callAndCatch(function () { return addon.callAndLet(function () { throw new TypeError('inner'); }); });
});
