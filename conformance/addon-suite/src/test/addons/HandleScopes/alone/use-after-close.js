'use strict';
var test = require('../../test')(require('path').dirname(__dirname));

test.call('use_after_close');
