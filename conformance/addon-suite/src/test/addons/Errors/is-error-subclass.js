'use strict';
var test = require('../test')(__dirname);

class Derived extends Error {}
test.print(test.callQuietly('is_error', new Derived('x')));
