'use strict';
// ends by SIGABRT
var test = require('../../test')(require('path').dirname(__dirname));

test.print('before');
test.addon.fatal_error();
