'use strict';
var test = require('../test')(__dirname, 'constructor');

test.print(test.addon.count_of_inits());
var first = require(test.file);
delete require.cache[require.resolve(test.file)];
var second = require(test.file);
test.print(first === test.addon, second === first, second.count_of_inits === first.count_of_inits, second.count_of_inits());
