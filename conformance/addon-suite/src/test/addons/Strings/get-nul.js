'use strict';
var test = require('../test')(__dirname);

test.call('get_utf8', 'a\0b', 8);
test.call('get_utf16', 'a\0b', 8);
test.call('get_latin1', 'a\0b', 8);
