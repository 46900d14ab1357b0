'use strict';
// exits with 3
var test = require('../../test')(require('path').dirname(__dirname), 'at_exit');

test.addon.queue_many();
process.exit(3);
