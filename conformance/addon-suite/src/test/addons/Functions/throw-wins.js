'use strict';
var test = require('../test')(__dirname);

var throwAndReturn = test.addon.get_throw_and_return();
try {
  throwAndReturn();
} catch (e) {
  test.print(test.describe(e), e.message);
}
