'use strict';
var test = require('../../test')(require('path').dirname(__dirname));

test.call('unwrap_after_delete');
