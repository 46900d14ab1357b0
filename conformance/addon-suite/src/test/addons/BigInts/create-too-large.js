'use strict';
var test = require('../test')(__dirname);

test.call('create_too_many_words');
test.call('create_beyond_the_engine');
