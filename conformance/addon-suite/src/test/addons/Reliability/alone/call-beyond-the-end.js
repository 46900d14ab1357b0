'use strict';
var test = require('../../test')(require('path').dirname(__dirname), 'threads');

test.addon.call_beyond_the_end();
