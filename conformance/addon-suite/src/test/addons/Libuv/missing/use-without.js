'use strict';
// Run by MissingLibuvTest, without libuv.
var test = require('../../test')(require('path').dirname(__dirname), 'missing');

test.call('get_uv_event_loop');
