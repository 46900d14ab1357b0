'use strict';
var test = require('../../test')(require('path').dirname(__dirname), 'threads');

test.call('block_own_thread');
