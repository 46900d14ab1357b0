'use strict';

var util = require('util');
var a = function () { return arguments; };
function Foo() { this.a = 1; }
function Old() {}
Old.prototype.m = function () {};
var circular = { a: 1 }; circular.self = circular; circular.b = { c: circular };
var sparse = [1, , 3, , , 6]; sparse.x = 1;
var nul = Object.create(null); nul.x = 1;
var m = new Map(); m.set('k', { v: 1 }); m.set({ o: 1 }, [1]);
var s = new Set(); s.add(1); s.add('x'); s.add({ y: 1 });
var long = []; for (var i = 0; i < 120; i++) long.push(i * 7);
var strs = []; for (i = 0; i < 30; i++) strs.push('item' + i);
var o = {}; Object.defineProperty(o, 'g', { get: function () { return 1; }, enumerable: true });
Object.defineProperty(o, 's', { set: function () {}, enumerable: true });
Object.defineProperty(o, 'h', { value: 2 });
var fn = function named() {}; fn.prop = 1;
[1, -0, NaN, 1.5, 'a', "it's", 'it\'s "q"', 'a\nb\u001b\u0007\\', '\ud83d', true, null, undefined, [], [1, 2, 3], sparse, new Array(3),
  long, strs, {}, { a: { b: { c: { d: 1 } } } }, { 'a-b': 1, 2: 3, $x: 1 }, nul, new Foo(), new Old(), circular, m, s, new Map(), new Set(),
  new WeakMap(), new Uint8Array(3), new Float64Array([1.5, -0]), new ArrayBuffer(4), new DataView(new ArrayBuffer(4), 1), Buffer.from('hello'),
  new Date(0), new Date(NaN), /a+/gi, new Number(3), new String('abc'), new Boolean(false), o, fn, function () {}, Foo,
  a(1, 2), { f: function f() {}, u: undefined, n: null, d: new Date(0), r: /x/ }, Symbol('x'), [Symbol('y')], { s: Symbol('z') },
  [['a', 'b'], ['c', ['d', ['e', ['f']]]]], { a: new Array(101).join('x') }, { t: 'line1\nline2 which is long enough to be broken in several lines, or so', b: 1 },
  Object.create({ a: 1 }), Object.create(Foo.prototype), Math, [undefined, null, , 'x'], [1.5, 2.25, -3, 4e21, 5, 6, 7, 8, 9, 10],
  new Uint8Array(200), { a: 1, b: 'two', c: [1, 2, 3], d: { e: { f: {} } }, g: function g() {}, j: null, k: undefined, l: new Date(0), m: /x/, n: m }
].forEach(function (v, i) {
  console.log(i, util.inspect(v));
  console.log(i, util.inspect(v, { depth: 0 }), util.inspect(v, { compact: false, breakLength: 40 }));
});
console.log(util.inspect(new Foo(), { colors: true }), util.inspect({ a: [1, 'x', null, undefined, true, Symbol('q'), /r/, new Date(0)] }, { colors: true }));
console.log('%s %d %i %f %j %o %O %c%%', 'a', 1.5, 1.9, '1.5x', { a: 1 }, [1], { b: { c: { d: {} } } }, 'css', 'extra', { e: 1 });
console.log('%s %s %s', { a: { b: 1 } }, [1, [2]], null, undefined);
console.log(util.format('%s', new Foo()), util.format('%s', function q() {}), util.format('%d', '0x10'), util.format(1, 2, '3'));
var e = new Error('boom'); e.stack = 'Error: boom\n    at here (file.js:1:1)'; e.code = 'X';
console.log(util.inspect(e)); console.log({ e: e });
var t = new TypeError('tt'); console.log(String(t), t.message, t.name, Object.keys(t));
console.log(util.isDeepStrictEqual({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }), util.isDeepStrictEqual(new Map([[1, 2]]), new Map([[1, 3]])));
console.log(util.types.isDate(new Date()), util.types.isRegExp(/x/), util.types.isMap(m), util.types.isSet(m), util.types.isUint8Array(Buffer.alloc(1)), util.types.isArrayBuffer(new ArrayBuffer(1)), util.types.isNativeError(e), util.types.isBoxedPrimitive(new Number(1)), util.types.isPromise({}), util.types.isProxy({}), util.types.isExternal({}), util.types.isWeakMap(new WeakMap()));
var rejected = Promise.reject(new RangeError('no').message); rejected.then(null, function () {});
[Promise.resolve({ a: [1] }), new Promise(function () {}), rejected, Promise.resolve(null), { p: Promise.resolve('x') }].forEach(function (p) { console.log(util.inspect(p), util.inspect([p], { compact: false })); });
var outer = new Promise(function (resolve) { resolve(Promise.resolve(1)); }); console.log(outer);
setImmediate(function () { console.log(outer); });

[[1], new Map([[1, 2]]), new Set([1]), new Uint8Array(2), {}, new Date(0)].forEach(function (value) {
  value.key = 1;
  console.log([[[Object.setPrototypeOf(value, null)]]]);
});
