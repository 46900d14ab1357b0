'use strict';
var test = require('../test')(__dirname);

test.call('keep_on_heap', function collect() { global.gc(); });
