'use strict';
var test = require('../test')(__dirname, 'classes');

var Empty = test.callQuietly('define_empty');
test.print(new Empty() instanceof Empty, Empty.name, Object.getOwnPropertyNames(Empty.prototype).join());
test.printLog();
