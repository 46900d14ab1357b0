'use strict';
var test = require('../test')(__dirname, 'contexts');
var addon = test.addon;
var attempt = test.attempt;

var receiver = {};
function tell(a, b) {
  return [this === receiver, a, b, arguments.length];
}
attempt('makeCallback', function () { return addon.makeCallback(tell, receiver, 'one'); });
attempt('by reference', function () { return addon.makeCallbackByReference(tell, receiver, 'one'); });
attempt('throws', function () { return addon.makeCallback(function () { throw new RangeError('x'); }, receiver); });
attempt('caught', function () { return addon.makeCallbackAndCatch(function () { throw new RangeError('own'); }, receiver); });
attempt('nothing caught', function () { return addon.makeCallbackAndCatch(tell, receiver); });
attempt('no function', function () { return addon.makeCallback({}, receiver); });
