'use strict';
var test = require('../test')(__dirname, 'zlib');

// What Node has built in is found here in a library of the system.
test.call('call_zlib');
