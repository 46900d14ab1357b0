'use strict';
var test = require('../test')(__dirname);

function no() { return false; }
test.callQuietly('use_all', new Proxy({}, {set: no, deleteProperty: no, defineProperty: no}));
