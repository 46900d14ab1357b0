'use strict';
var test = require('../test')(__dirname);

try {
  test.addon.throw_null_message();
} catch (e) {
  test.print(e.name, test.describe(e.code), test.describe(e.message));
}
test.printLog();
