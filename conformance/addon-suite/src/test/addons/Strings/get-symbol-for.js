'use strict';
var test = require('../test')(__dirname);

var symbols = test.call('get_symbol_for', 'abide.suite');
test.print(symbols[0] === Symbol.for('abide.suite'));
test.print(symbols[1] === Symbol.for('ab'));
test.print(Symbol.keyFor(symbols[0]));
test.call('get_symbol_for_refused');
