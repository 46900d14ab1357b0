'use strict';

// Every kind of value under every option. Left out is what engines cannot know: the prototypes of some objects, the
// kind of a converted function.
const util = require('util');

class A { constructor() { this.x = 1; } get y() { return 2; } }
class B extends A {}
class Foo extends TypeError {}
class FooError extends Error {}

function framed(error) {
  const head = String(error.stack).split('\n').filter((line) => !/^\s+at /.test(line)).join('\n');
  Object.defineProperty(error, 'stack', { value: head + '\n    at f (x.js:1:1)', writable: true, configurable: true });
  return error;
}
const tagged = (object, tag) => Object.defineProperty(object, Symbol.toStringTag, { value: tag, configurable: true });
const bare = (object) => Object.setPrototypeOf(object, null);
const named = (name) => Object.assign(framed(new Error('m')), { name });

const circle = { a: { b: [] } };
circle.a.b.push(circle, circle.a);
const numbers = Array.from({ length: 250 }, (unused, i) => i * i);
const words = 'the quick brown fox jumps over the lazy dog and runs away from it all'.split(' ');

const texts = ["it's", 'a"\'b', 'a"\'`b', '${"\'`', '\x00\x1f\x7f\x80\x9f\xa0\xad', '\ud83d', '\ude00x', '😀', '\u2028',
  'l1\nl2\nl3 long enough to be split in lines\n', 'short\nx', 'z'.repeat(20)];
const primitives = [0, 1e21, 1234567.891234, -1234567, NaN, Infinity, true, undefined, null, Symbol('s'), Symbol(),
  Symbol("it's\n"), 5n, -5n, 1234567n];
const keys = [{ [Symbol("it's\n")]: 1, [Symbol()]: 2 }, JSON.parse('{"__proto__": 1}'),
  { "it's": 1, 'a-b': 2, $a: 3, é: 5, 1: 6, '': 7, '\n': 8 }];
const arrays = [[], [,], [1, , 2, , , , 3], Object.assign([1, 2], { x: 1, '-1': 2, 4294967295: 3 }), numbers, words,
  words.concat(words, words), numbers.map(String), numbers.map((x) => x / 7), numbers.slice(0, 6), numbers.slice(0, 7),
  ['a', 'b', 'c', 'd', 'e', 'f', 'g'], [['a', 1], ['b', 2]], words.map((w) => ({ w })), new Array(120).fill('日本'),
  ['é', 'ü', '日', 'x', 'y', 'z', '한국'], numbers.slice(0, 30).map((x) => BigInt(x)), words.map((w) => w.length),
  ['a'.repeat(34), 'b', 'c', 'd', 'e', 'f', 'g', 'h'], new Array(101).fill(0), new Array(200), [[]], [{}]];
const shapes = [bare([1, 2]), bare({ a: 1 }), bare(new Date(0)), bare(Object.assign(new Map(), { k: 1 })),
  tagged({ a: 1 }, 'T'), tagged({}, 'T'), tagged([1], 'T'), tagged(new Map(), 'T'), tagged(function g() {}, 'T'),
  tagged(new Date(0), 'T'), tagged(/x/, 'T'), tagged(new A(), 'A'), { [Symbol.toStringTag]: 'own' }, tagged(bare({}), 'N'),
  tagged(class Q {}, 'T'), new A(), new B(), A, B, class {}, class extends A {}, A.prototype, B.prototype,
  Object.create(A.prototype), Object.create(Object.create(null)), Object.create(bare({})),
  Object.create(Object.create({ q: 1 }, { constructor: { value: 5 } })), function () {}, () => {},
  Object.assign(function p() {}, { a: 1 }), Math.max];
const collections = [new Map([['a', { b: 1 }], [{ k: 1 }, [1]]]), new Map(), new Set(numbers), new Set(),
  new Map([[new Map([[1, 2]]), new Set([1])]]), Object.assign(new Set([1]), { z: 1 }), new WeakMap(), new WeakSet(),
  Promise.resolve(4), new Promise(() => {}), Object.assign(Promise.resolve(1), { p: 1 }),
  new (class extends Map { constructor() { super(); this.a = 1; } })()];
const bytes = [new Uint8Array(3), new Uint8Array(0), new BigInt64Array(2), new Uint8Array(300), Buffer.from('hi'),
  new Uint8Array(2), new ArrayBuffer(3), new ArrayBuffer(70), Object.assign(new ArrayBuffer(1), { z: 1 })];
const boxed = [new Date(0), new Date(NaN), Object.assign(new Date(0), { a: 1 }), /a\/b/gi, Object.assign(/x/, { a: 1 }),
  new (class D extends Date {})(0), new (class M extends Map {})([[1, 2]]), new Number(3), new String('abc'),
  new Boolean(false), Object(Symbol('x')), Object.assign(new String('ab'), { x: 1 }), bare(new Number(1)),
  tagged(new String('q'), 'T')];
const accessors = [{ get a() { return { z: [1] }; }, set a(v) {}, get b() { return 'str'; }, set c(v) {},
  get d() { throw new Error('oops'); } }];
const errors = [framed(new Error('m')), framed(new TypeError('m\nn')), framed(new Foo('x')), framed(new FooError('y')),
  framed(new FooError('')), named('X'), named('BarError'), named(''), named('Err: or'),
  framed(Object.assign(new Error('m'), { code: 'C', extra: { a: 1 } })),
  framed(Object.assign(new Error('m'), { name: 'Own', message: 'changed' })), { e: framed(new Error('deep')) },
  [framed(new Error('in list'))], framed(new Error('c', { cause: framed(new Error('inner')) })),
  Object.assign(new Error('nostack'), { stack: 'nostack' }), Object.assign(new Error('no'), { stack: undefined }),
  tagged(framed(new Error('t')), 'T'), tagged(framed(new Foo('t')), 'T'), bare(framed(new TypeError('np'))),
  bare(framed(new FooError('np'))), framed(new (class Validation extends Error {})('val'))];
const customs = [{ [util.inspect.custom]: (depth, o, f) => 'custom ' + depth + ' ' + typeof o.stylize + (f === util.inspect) },
  { [util.inspect.custom]: () => ({ a: 1 }) }, { x: { [util.inspect.custom]: () => 'two\nlines' } },
  { [util.inspect.custom]: 5 }];
const depths = [circle, [circle], { a: { b: { c: { d: 1 } } } }, { a: [[[[1]]]] }, { a: new Map([[{ a: { b: {} } }, 1]]) },
  { f() {}, g: class {}, h: () => {} }, { u: undefined, n: null, s: Symbol('q') },
  { long1: 'x'.repeat(50), long2: 'y'.repeat(50) }, { d: 'line one of it\nline two of it\nline three' },
  Object.defineProperties({}, { hidden: { value: 1 }, shown: { value: 2, enumerable: true } }), [new Date(0), /x/, null],
  { a: {}, b: [] }, new Proxy({ a: 1 }, {}), new Proxy([1, 2], {})];

const options = [undefined, { depth: 0 }, { depth: -1 }, { depth: null }, { compact: false }, { compact: true },
  { compact: 1 }, { compact: true, breakLength: 40 }, { breakLength: 40 }, { breakLength: Infinity }, { colors: true },
  { sorted: true }, { getters: true }, { getters: 'get' }, { getters: 'set' }, { maxArrayLength: 3 },
  { maxStringLength: 2 }, { maxArrayLength: null }, { numericSeparator: true }, { sorted: (a, b) => (a < b ? 1 : -1) },
  { colors: true, compact: true }, { showProxy: true }];
const values = [].concat(texts, primitives, keys, arrays, shapes, collections, bytes, boxed, accessors, errors, customs, depths);
options.forEach((option, o) => values.forEach((value, v) => console.log(o + ',' + v + ': ' + util.inspect(value, option))));

const directives = [['%s'], ['%s', 1], ['%s', -0], ['%s', 5n], ['%s', Symbol('q')], ['%s', {}], ['%s', [1, [2, [3]]]],
  ['%s', new A()], ['%s', new (class { toString() { return 'own'; } })()], ['%s', null], ['%s', bare({})], ['%d', '0x10'],
  ['%d', 5n], ['%d', {}], ['%d', Symbol('a')], ['%d', -0], ['%i', 1.9], ['%i', {}], ['%i', '12px'], ['%f', '1.5x'],
  ['%f', Symbol('a')], ['%j', { a: 1 }], ['%j', circle], ['%j', undefined], ['%O', { a: { b: { c: { d: 1 } } } }],
  ['%c', 'x'], ['%%', 1], ['%x', 1], ['%', 1], ['a%sb%sc', 1], ['a', 'b', 1, { c: 1 }], [{ a: 1 }, 'b'], ['%s %s', 'a'],
  ['100%', 'a'], [null], [undefined], [true], [1n], ['x', -0, 5n, Symbol('w'), null, undefined, true]];
directives.forEach((args) => console.log(util.format(...args), '|', util.formatWithOptions({ colors: true }, ...args)));
console.log(1, -0, 5n, null, undefined, true, Symbol('x'), 'text');

['\u001b[31mred\u001b[39m', '\u001b]8;;http://x\u0007link\u001b]8;;\u0007', '\u009b1mx', '\u001b[1;2Hq', '\u001b[?25l', 'plain',
  '\u001b(B', '\u001b[38;5;196mX'].forEach((text) => console.log(JSON.stringify(util.stripVTControlCharacters(text))));
console.table([{ a: 1, b: '日本' }, { a: 'é', c: true }]);
console.table(new Map([['k', 1]]));
console.table(new Set(['k', { a: 1 }]));
