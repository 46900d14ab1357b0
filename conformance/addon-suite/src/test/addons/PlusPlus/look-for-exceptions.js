'use strict';
var test = require('../test')(__dirname, 'plain');
var addon = test.addon;
var attempt = test.attempt;

attempt('fine', function () { return addon.callAndClear(function () { return 1; }); });
attempt('cleared', function () { return addon.callAndClear(function () { throw new RangeError('own'); }); });
attempt('cleared text', function () { return addon.callAndClear(function () { throw 'text'; }); });
attempt('got', function () { return addon.getAndLeave({a: 1}, 'a'); });
attempt('left', function () { return addon.getAndLeave({get a() { throw new RangeError('own'); }}, 'a'); });
attempt('left text', function () { return addon.getAndLeave({get a() { throw 'text'; }}, 'a'); });
attempt('get from nothing', function () { return addon.getAndLeave(null, 'a'); });
attempt('while pending', function () { return addon.workWhilePending(function () { throw new Error('is not called'); }); });
attempt('thrown twice', addon.throwTwice);
attempt('misused', function () { return addon.misuse('x'); });
attempt('used', function () { return addon.misuse(4); });
attempt('constructor', function () { return new addon.Strict(); });
var strict = new addon.Strict(1);
attempt('method', function () { return strict.fail(); });
attempt('getter', function () { return strict.failing; });
attempt('setter', function () { strict.failing = 1; });
class Own extends addon.Strict {}
attempt('constructor of a subclass', function () { return new Own(); });
attempt('method of a subclass', function () { return new Own(1).fail(); });
