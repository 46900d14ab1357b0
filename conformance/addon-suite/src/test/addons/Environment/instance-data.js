'use strict';
var test = require('../test')(__dirname);

test.call('use_instance_data');
