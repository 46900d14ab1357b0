'use strict';
var test = require('../test')(__dirname);

var callBack = test.addon.get_call_back();
test.print(callBack(function () { return callBack(function () { return 'inner'; }); }));
test.printLog();
function Stop() { this.name = 'Stop'; }
try {
  callBack(function () { callBack(function () { throw new Stop(); }); });
} catch (e) {
  test.print(e instanceof Stop);
}
test.printLog();
