'use strict';
var test = require('../../test')(require('path').dirname(__dirname));

test.call('create_external_of_null_with_length');
