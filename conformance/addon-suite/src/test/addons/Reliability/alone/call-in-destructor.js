'use strict';
// exits with 3
var test = require('../../test')(require('path').dirname(__dirname), 'destructor');

test.addon.keep_function();
test.print('until the end');
process.exit(3);
