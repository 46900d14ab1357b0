'use strict';
var test = require('../test')(__dirname, 'objects');
var addon = test.addon;
var attempt = test.attempt;

addon.names('given').forEach(function (name) {
  test.print(typeof name === 'symbol' ? [String(name), name === Symbol.for('shared'), name === Symbol.for('given')].join() : test.describe(name));
});
test.print(addon.wellKnown('iterator') === Symbol.iterator, addon.wellKnown('toPrimitive') === Symbol.toPrimitive);
attempt('no such symbol', function () { return typeof addon.wellKnown('none'); });
attempt('no string', function () { return addon.names(5); });
attempt('strings', function () { return ['', 'abc', '\u00e4\u20ac', '\ud83d\ude00', 'a\0b', '\ud800'].map(addon.readString); });
attempt('read no string', function () { return addon.readString({}); });
