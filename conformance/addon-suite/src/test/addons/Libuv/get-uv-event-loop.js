'use strict';
var test = require('../test')(__dirname);

test.call('get_uv_event_loop');
