'use strict';
var test = require('../test')(__dirname);

test.call('run_script', '1 + 1');
test.call('run_script', 'var suiteGlobal = 5; suiteGlobal * 2');
test.print(global.suiteGlobal);
test.call('run_script', '');
test.call('run_script', 'this === (function () { return this; })()');
test.call('run_script', '({answer: 42})');
test.call('run_script', 'typeof require + typeof module');
test.call('run_script', '(() => { class A { constructor(x) { this.x = x; } get twice() { return this.x * 2; } } const { twice } = new A(4); return `${twice}`; })()');
test.call('run_script', 'let answer = 6; answer * 7');
