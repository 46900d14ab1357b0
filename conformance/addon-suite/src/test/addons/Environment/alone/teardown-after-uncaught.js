'use strict';
var test = require('../../test')(require('path').dirname(__dirname), 'teardown');

global.kept = {};
test.addon.register_all(global.kept);
throw new RangeError('own');
