'use strict';
var test = require('../test')(__dirname);

test.call('throw_and_clear', {own: true});
test.call('throw_and_clear', undefined);
