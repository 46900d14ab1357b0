'use strict';
// Contexts: worlds of their own whose global object another object stands for.
var vm = require('vm');
var util = require('util');
function attempt(name, action) {
  try { console.log(name, action()); } catch (e) { console.log(name, e.name, e.code, e.message.split('\n')[0]); }
}
function run(code, context) { return vm.runInContext(code, context); }

var shared = { a: 1, list: [1, 2] };
var context = vm.createContext(shared);
console.log('same object', context === shared, vm.isContext(shared), vm.isContext({}), vm.createContext(shared) === shared);
console.log('read', run('a + 1', context), run('list === this.list', context), run('list', context) === shared.list);
run('var declared = 2; assigned = 3; this.set = 4; function fun() { return declared + assigned; }', context);
console.log('written', shared.declared, shared.assigned, shared.set, shared.fun(), Object.keys(shared).sort().join());
console.log('kept', run('declared + assigned + set', context), run('fun()', context));
shared.late = 9;
console.log('added later', run('late', context), run('"late" in this', context));
console.log('deleted inside', run('delete late', context), 'late' in shared, run('typeof late', context));
shared.late = 1;
run('0', context);
delete shared.late;
console.log('deleted outside', run('typeof late', context));
console.log('changed inside', run('a = 5; a', context), shared.a);
shared.a = 6;
console.log('changed outside', run('a', context));
console.log('not outside', typeof declared, typeof assigned);
console.log('no globals of node', run('typeof require + typeof process + typeof setTimeout + typeof Buffer', context));
console.log('globals of the language', run('typeof Map + typeof Promise + typeof JSON + typeof console + typeof globalThis', context));

console.log('own intrinsics', run('[]', context) instanceof Array, Array.isArray(run('[]', context)), run('[] instanceof Array', context));
console.log('own Object', run('({})', context) instanceof Object, run('Object', context) === Object);
console.log('global', run('this === globalThis', context), run('this', context) === context, run('(function () { return this })() === this', context));
console.log('symbols', run('Symbol.iterator', context) === Symbol.iterator, run('Symbol.for("x")', context) === Symbol.for('x'));
console.log('across', run('(function (f) { return f([1, 2, 3]).length })', context)(function (list) { return list; }));
console.log('iterable', Array.from(run('new Map([[1, 2]])', context)).join(), JSON.stringify(run('({ a: [1] })', context)));
console.log('types', util.types.isMap(run('new Map()', context)), util.types.isDate(run('new Date()', context)),
  util.types.isRegExp(run('/x/', context)), util.types.isPromise(run('Promise.resolve()', context)),
  util.types.isNativeError(run('new TypeError("x")', context)), ArrayBuffer.isView(run('new Uint8Array(2)', context)));
console.log(util.inspect(run('({ a: [1, { b: 2 }], m: new Map([[1, 2]]) })', context)));
attempt('throws', function () { return run('throw new RangeError("out")', context); });
try { run('nowhere', context); } catch (e) { console.log('thrown', e.name, e instanceof ReferenceError, e instanceof run('ReferenceError', context)); }
attempt('strict', function () { try { run('"use strict"; undeclared = 1', context); } catch (e) { return e.name; } });
attempt('syntax', function () { try { run('var = 1', context); } catch (e) { return e.name; } });
console.log('typeof', run('typeof nowhere', context));
console.log('modern', run('const f = (...n) => n.map((x) => `${x ** 2}`).join(); f(1, 2)', context));
console.log('class', run('class A { constructor() { this.x = 1 } get y() { return this.x + 1 } } new A().y', context));
console.log('eval', run('eval("var fromEval = 1; fromEval + 1")', context), run('new Function("return typeof Map")()', context));

console.log('accessors', run('x', vm.createContext({ get x() { return 5; } })));
var receiver = { set y(value) { this.got = value; } };
run('y = 2', vm.createContext(receiver));
console.log('setter', receiver.got);
console.log('inherited', run('inherited', vm.createContext(Object.create({ inherited: 1 }))));
var self = vm.createContext({});
self.self = self;
console.log('itself', run('typeof self', self), run('self.z = 1; z', self));
console.log('defined', run('Object.defineProperty(this, "dp", { get: function () { return 7 }, configurable: true }); dp', self), self.dp);
console.log('names', run('Object.getOwnPropertyNames(this).indexOf("z") >= 0', self), run('Object.keys(this).sort().join()', self));
console.log('for in', run('var names = []; for (var name in this) names.push(name); names.sort().join()', self));

var script = new vm.Script('n = (typeof n === "undefined" ? 0 : n) + 1; n', { filename: 'count.js' });
var counter = vm.createContext({});
console.log('script', script.runInContext(counter), script.runInContext(counter), counter.n, script.runInNewContext({ n: 5 }));
console.log('new context', vm.runInNewContext('a + b', { a: 1, b: 2 }), vm.runInNewContext('typeof a'), vm.runInNewContext('x = 1; x', undefined, 'f.js'));
var cached = new vm.Script('1', { produceCachedData: true });
console.log('cached', Buffer.isBuffer(cached.cachedData), cached.cachedDataProduced, new vm.Script('1', { cachedData: cached.cachedData }).runInThisContext());
console.log('source map', script.sourceMapURL, new vm.Script('1 //# sourceMappingURL=no.map\n//# sourceMappingURL=a.map').sourceMapURL);

function place(code, options) {
  try { vm.runInContext(code, context, options); } catch (e) { return /[\w.]+\.js:\d+/.exec(e.stack)[0]; }
}
console.log('place', place('\nthrow new Error("here")', 'named.js'), place('\nthrow new Error("here")', { filename: 'moved.js', lineOffset: 10 }));

var compiled = vm.compileFunction('return [a + extra, this.t]', ['a'], { contextExtensions: [{ extra: 2 }] });
console.log('compiled', compiled.call({ t: 3 }, 1).join(), compiled.length);
var inside = vm.compileFunction('return typeof declared', [], { parsingContext: context });
console.log('in a context', inside(), inside instanceof Function);
console.log('sum', vm.compileFunction('return a + b', ['a', 'b'], { parsingContext: context, filename: 'sum.js' })(1, 2));

attempt('no object', function () { return vm.createContext(1); });
attempt('name', function () { return vm.createContext({}, { name: 1 }); });
attempt('options', function () { return vm.isContext(vm.createContext({}, { name: 'n', origin: 'o', codeGeneration: { strings: true } })); });
attempt('no context', function () { return vm.runInContext('1', {}); });
attempt('nothing', function () { return vm.runInContext('1'); });
attempt('file name', function () { return new vm.Script('1', { filename: 1 }); });
attempt('offset', function () { return new vm.Script('1', { lineOffset: 'a' }); });
attempt('cached data', function () { return new vm.Script('1', { cachedData: 1 }); });
attempt('importer', function () { return new vm.Script('1', { importModuleDynamically: 1 }); });
attempt('timeout', function () { return vm.runInThisContext('1', { timeout: -1 }); });
attempt('context name', function () { return vm.runInNewContext('1', {}, { contextName: 1 }); });
attempt('parameter', function () { return vm.compileFunction('', [1]); });
attempt('parsing context', function () { return vm.compileFunction('', [], { parsingContext: {} }); });
attempt('extensions', function () { return vm.compileFunction('', [], { contextExtensions: [1] }); });
attempt('without new', function () { return vm.Script('1'); });

shared.settled = 0;
run('Promise.resolve(1).then(function (v) { settled = v })', context);
Promise.resolve(2).then(run('(function (v) { return v + settled })', context)).then(function (v) { console.log('promises', v, shared.settled); });
var constants = vm.createContext({});
run('Object.defineProperty(globalThis, "fixed", { value: 1 }); var declared = 2; function fun() {}', constants);
console.log('constant', run('fixed + declared', constants), constants.fixed, run('typeof fun + fixed', constants));
var foreign = vm.createContext({});
var itsGlobal = run('this', foreign);
itsGlobal.addedOutside = 5;
itsGlobal['added' + 'Too'] = 6;
itsGlobal.global = itsGlobal;
console.log('added to the global object', typeof addedOutside, typeof addedToo, itsGlobal.addedOutside, run('addedOutside + addedToo', foreign));
console.log('itself', run('global === globalThis', foreign), run('this', foreign) === itsGlobal, 'addedOutside' in foreign);
