'use strict';
var test = require('../test')(__dirname);

test.print(require(test.file) === test.addon);
delete require.cache[require.resolve(test.file)];
var again = require(test.file);
test.print(again === test.addon, again.get_version === test.addon.get_version, typeof again.get_version);
