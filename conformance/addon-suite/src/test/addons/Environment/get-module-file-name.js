'use strict';
var test = require('../test')(__dirname);

var name = test.callQuietly('get_module_file_name');
test.print(name === 'file://' + encodeURI(test.file), name.slice(-16));
