'use strict';
// exits with 1
var test = require('../../test')(require('path').dirname(__dirname), 'at_exit');

test.addon.queue_many();
throw new RangeError('own');
