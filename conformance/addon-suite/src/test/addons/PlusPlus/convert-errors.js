'use strict';
var test = require('../test')(__dirname, 'errors');
var addon = test.addon;

// Native code has made these messages, so they are the same everywhere.
function tell(name, action) {
  try {
    action();
    test.print(name, 'fine');
  } catch (e) {
    test.print(name, e instanceof Error ? [e.name, e.message, e.code, e.extra].join() : test.describe(e));
  }
}
tell('standard', addon.throwStandard);
tell('number', addon.throwNumber);
['type', 'range', 'syntax', 'empty', 'pending', 'code', 'none'].forEach(function (kind) {
  tell(kind, function () { addon.throwKind(kind); });
});
var thrown = [new RangeError('range'), 'text', 5, null, undefined, true, {message: 'object'}, function named() {}, Symbol.for('symbol')];
thrown.forEach(function (value) {
  var caught = addon.catchAny(function () { throw value; });
  test.print(typeof value, test.describe(caught[0]), caught[1] === value, caught[2], caught[3]);
  try {
    addon.rethrow(function () { throw value; });
  } catch (e) {
    test.print('again', e === value);
  }
  try {
    addon.throwValue(value);
  } catch (e) {
    test.print('as it is', e === value);
  }
});
test.print(test.describe(addon.catchAny(function () {})));
test.print(addon.nested(function (i) { if (i % 2) throw new TypeError('odd'); }));
tell('last error', function () { addon.throwLastError({}); });
