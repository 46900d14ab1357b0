'use strict';
var test = require('../test')(__dirname);

test.call('get_version');
test.print(test.callQuietly('get_node_version') === process.version);
