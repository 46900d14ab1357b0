'use strict';
var test = require('../test')(__dirname, 'symbols');

// It was loaded although a function that it mentions is nowhere; only a call would be a mistake.
test.call('call_what_nobody_has');
