'use strict';
var test = require('../test')(__dirname);

test.call('run_script', '1 + 1');
test.call('run_script', 'var suiteGlobal = 5; suiteGlobal * 2');
test.print(global.suiteGlobal);
test.call('run_script', '');
test.call('run_script', 'this === (function () { return this; })()');
test.call('run_script', '({answer: 42})');
test.call('run_script', 'typeof require + typeof module');
