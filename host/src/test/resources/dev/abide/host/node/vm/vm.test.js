'use strict';
// Scripts in this world; contexts have a script of their own.
var vm = require('vm');
function attempt(name, action) {
  try { console.log(name, action()); } catch (e) { console.log(name, e.name, e.code, e instanceof Error); }
}
attempt('value', function () { return vm.runInThisContext('1 + 2'); });
attempt('last statement', function () { return vm.runInThisContext('var x = 5; if (x > 4) "large"; else "small"'); });
attempt('object', function () { return vm.runInThisContext('({ a: [1, 2] })') instanceof Object; });
attempt('functions', function () { return vm.runInThisContext('(function (a) { return a * 2 })')(21); });
var local = 'local';
attempt('no local variable', function () { return vm.runInThisContext('typeof local'); });
attempt('no module', function () { return vm.runInThisContext('typeof require + typeof module + typeof exports + typeof __filename'); });
attempt('global variable', function () { vm.runInThisContext('var fromScript = 7'); return globalThis.fromScript; });
attempt('global function', function () { vm.runInThisContext('function declared() { return 8 }'); return declared(); });
attempt('this', function () { return vm.runInThisContext('this') === globalThis; });
attempt('throws', function () { vm.runInThisContext('throw new RangeError("out")'); });
attempt('syntax', function () { vm.runInThisContext('var = 1'); });
attempt('modern', function () { return vm.runInThisContext('[1, 2, 3].map((n) => `${n ** 2}`).join()'); });
attempt('no code', function () { return vm.runInThisContext(); });
attempt('no text', function () { return vm.runInThisContext(5); });

var script = new vm.Script('globalThis.counter = (globalThis.counter || 0) + 1', { filename: 'counter.js' });
console.log(script instanceof vm.Script, script.runInThisContext(), script.runInThisContext(), globalThis.counter);
attempt('no code', function () { return new vm.Script() instanceof vm.Script; });
attempt('syntax when made', function () { return new vm.Script('a b'); });
attempt('file name', function () { return new vm.Script('5', 5).runInThisContext(); });
attempt('cached data', function () { return Buffer.isBuffer(script.createCachedData()); });
attempt('stack', function () {
  try { vm.runInThisContext('\nthrow new Error("here")', { filename: 'named.js' }); } catch (e) { return /named\.js:2/.test(e.stack); }
});
attempt('stack of text', function () {
  try { vm.runInThisContext('throw new Error("here")', 'text.js'); } catch (e) { return /text\.js:1/.test(e.stack); }
});

attempt('compile', function () { return vm.compileFunction('return a + b + this.c', ['a', 'b']).call({ c: 3 }, 1, 2); });
attempt('compile nothing', function () { return vm.compileFunction('').call(); });
attempt('compile, syntax', function () { return vm.compileFunction('}'); });
attempt('compile, parameters', function () { return vm.compileFunction('return arguments.length', ['a', 'b']).length; });
attempt('compile, no text', function () { return vm.compileFunction(1); });
attempt('compile, no array', function () { return vm.compileFunction('', 'a'); });
attempt('is context', function () { return vm.isContext({}); });
attempt('is context of nothing', function () { return vm.isContext(); });
console.log(Object.keys(vm).filter(function (name) { return name !== 'SourceTextModule' && name !== 'SyntheticModule' && name !== 'Module'; }).sort().join());
