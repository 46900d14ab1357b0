'use strict';
var test = require('../test')(__dirname, 'version10');

test.call('create_keys');
test.call('use_key', {name: 'found'});
