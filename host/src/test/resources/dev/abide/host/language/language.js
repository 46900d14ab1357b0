// Statements and expressions of newer editions.
function show(name, body) {
  let result;
  try {
    result = JSON.stringify(body());
  } catch (error) {
    // Engines word their own errors differently.
    result = error.constructor.name;
  }
  console.log(name + ':', result);
}

// ---- Strictness

show('sloppy this', function () { return (function () { return typeof this; })(); });
show('sloppy read-only', () => { const o = Object.freeze({ a: 1 }); o.a = 2; return o.a; });
show('strict read-only', () => { 'use strict'; const o = Object.freeze({ a: 1 }); o.a = 2; return o.a; });
show('strict undeclared', () => { 'use strict'; undeclared = 1; });
show('strict delete', () => { 'use strict'; delete Object.freeze({ a: 1 }).a; });
show('strict getter only', () => { 'use strict'; ({ get a() { return 1; } }).a = 2; });
show('strict with defaults', () => { function f(a, b = 1) { return a + b; } return f(1); });

// ---- Binding

show('block scope', () => { let x = 1; { let x = 2; x++; } return x; });
show('loops bind anew', () => { const fs = []; for (let i = 0; i < 3; i++) fs.push(() => i); return fs.map((f) => f()); });
show('closures in for-of', () => { const fs = []; for (const x of [1, 2]) fs.push(() => x); return fs.map((f) => f()); });
show('destructuring', () => {
  const { a, b: { c = 5, ...rest } = {}, ...others } = { a: 1, b: { d: 2, e: 3 }, f: 4, g: 5 };
  const [x, , y = 9, ...z] = [1, 2, undefined, 4, 5];
  return [a, c, rest, others, x, y, z];
});
show('swap', () => { let a = 1, b = 2; [a, b] = [b, a]; return [a, b]; });
show('parameters', () => ((a, { b = 2, c } = { c: 3 }, [d] = [4], ...e) => [a, b, c, d, e])(1, undefined, undefined, 5, 6));
show('spread', () => [Math.max(...[1, 5, 3], 4), [...'héllo', ...new Set([1, 1, 2])], { ...{ a: 1 }, b: 2, ...null }]);
show('spread of new', () => new Date(...[2020, 1, 3]).getDate());
show('computed and short names', () => { const k = 'x', v = 1; return { [k + 1]: v, v, m() { return 1; } }; });
show('not iterable', () => [...{}]);
show('undefined destructured', () => { const { a } = undefined; return a; });

// ---- Operators

show('power', () => [2 ** 10, (-2) ** 3, 2 ** -1, 2 ** 3 ** 2]);
show('power assigned', () => { let x = 3; x **= 2; const o = { v: 2 }; o.v **= 3; return [x, o.v]; });
show('optional chaining', () => {
  const o = { a: { b: () => 'c', n: null } };
  return [o?.a?.b?.(), o.x?.y.z, o.x?.[1], o.a.n?.m(), typeof o.q?.(), delete o?.z?.y];
});
show('optional call keeps this', () => ({ v: 1, m() { return this?.v; } }).m?.());
show('nullish', () => { let a = null; a ??= 5; let b = 0; b ||= 6; let c = 1; c &&= 7; return [a, b, c, 0 ?? 1, null ?? 2]; });
show('labels', () => { const r = []; outer: for (const a of [1, 2, 3]) { for (const b of [1, 2, 3]) { if (b === 2) continue outer; if (a === 3) break outer; r.push(a * 10 + b); } } return r; });
show('labelled block', () => { done: { if (true) break done; return 'no'; } return 'yes'; });
show('instanceof', () => [[] instanceof Array, new Map() instanceof Map, 5 instanceof Number, (() => 0) instanceof Function]);
show('hasInstance', () => 7 instanceof { [Symbol.hasInstance]: (value) => value === 7 });
show('instanceof nothing', () => 7 instanceof 5);
show('exponents and separators', () => [1_000_000, 0b101, 0o17, 0xff]);
show('comma and void', () => [(1, 2), void 0 === undefined]);

// ---- Functions

show('arrow this', function () { return [1].map(() => this === undefined || this === globalThis); });
show('arguments in arrows', function () { return (function () { return (() => arguments.length)(); })(1, 2, 3); });
show('names', () => { const f = () => 1; const o = { g() {}, h: function () {}, i: () => 1 }; return [f.name, o.g.name, o.h.name, o.i.name]; });
show('generators', () => {
  function* g(n) { try { const got = yield n; yield got + 1; } finally { yield 'cleanup'; } }
  const it = g(1);
  return [it.next(), it.next(5), it.return(9), it.next(), it.next()];
});
show('throw into a generator', () => { function* g() { try { yield 1; } catch (e) { yield 'caught ' + e; } } const it = g(); it.next(); return it.throw('x'); });
show('generator is iterable', () => { function* g() { yield* [1, 2]; return 3; } return [[...g()], Array.from(g())]; });
show('iterator is closed', () => {
  const log = [];
  const iterable = { [Symbol.iterator]() { return { next() { log.push('next'); return { value: 1, done: false }; }, return() { log.push('return'); return {}; } }; } };
  for (const x of iterable) break;
  return log;
});
show('tagged templates', () => {
  const tag = (strings, ...values) => strings.raw.join('|') + values.join(',');
  const same = () => ((strings) => strings)`a`;
  return [tag`a${1}\n${2}b`, same() === same(), `multi
line ${1 + 1}`, String.raw`\u`];
});
show('getters and setters', () => { const o = { _v: 1, get v() { return this._v; }, set v(x) { this._v = x * 2; } }; o.v = 5; return o.v; });
show('functions in blocks', () => { { function f() { return 1; } } return typeof f; });

// ---- Code from text

show('eval sees what is around', () => { const base = class { m() { return 'm'; } }; const K = eval('class Made extends base { n() { return super.m() + `n`; } }; Made'); return [K.name, new K().n()]; });
show('eval of what is no text', () => [eval(5), typeof eval({})]);
show('Function', () => [new Function('a', 'b = 2', 'return a ** b')(3), Function('return (() => 1)()')(), new Function().name]);
show('eval of nonsense', () => eval('var ='));

// ---- Errors

show('catch without a name', () => { try { throw 1; } catch { return 'caught'; } });
show('catch with a pattern', () => { try { throw { message: 'm', code: 3 }; } catch ({ message, code: c }) { return message + c; } });
show('finally', () => { const log = []; (() => { try { log.push(1); return; } finally { log.push(2); } })(); return log; });
show('rethrown identity', () => { const e = new Error('x'); try { try { throw e; } catch (f) { throw f; } } catch (g) { return g === e; } });
show('type errors', () => null.x);
show('calls of nothing', () => ({}).missing());
show('unknown names', () => missing);
function forever(n) { return forever(n + 1) + 1; }
function caughtDepth() { try { return forever(0); } catch (error) { return [error instanceof RangeError, error.name, error.message]; } }
show('endless recursion', () => caughtDepth());
show('endless recursion, twice', () => caughtDepth());
show('endless recursion of an accessor', () => { const o = { get x() { return this.x; } }; try { return o.x; } catch (e) { return e instanceof RangeError; } });
show('endless recursion through a builtin', () => { const f = () => [1].map(f); try { return f(); } catch (e) { return e instanceof RangeError; } });
show('finally after endless recursion', () => { let done = 0; try { try { forever(0); } finally { done++; } } catch { done++; } return done; });
show('used before its declaration', () => { try { early; let early = 1; return 'no'; } catch (e) { return [e.name, e.message]; } });
show('declaration not reached', () => { if (Math.random() > 2) { late = 1; } let late = 2; return late; });
show('assigned constant', () => { const c = 1; try { c = 2; } catch (e) { return [c, e.name, e.message]; } });
show('counted constant', () => { const c = 1; try { c++; } catch (e) { return [c, e.name]; } });
show('AggregateError', () => new AggregateError([1, 2], 'm').errors);
show('cause', () => new Error('m', { cause: 1 }).cause);

// ---- Library

show('array', () => [[1, [2, [3]]].flat(Infinity), [3, 1, 2].toSorted?.() || [1, 2, 3], [1, 2, 3].at(-1), [1, 2].includes(2), [1, 2, 3].findLast((x) => x < 3), Array.from({ length: 2 }, (_, i) => i), Array.of(7)]);
show('same values', () => [Object.is(4, Math.sqrt(16)), Object.is(Math.floor(1e9 + 0.5), 1e9), Object.is(0, -0), Object.is(0 / 1, 0), Object.is(-0, 0 * -1), Object.is(0 / 0, NaN), Object.is(4, '4'), Object.is(), Object.is(1), Object.is(undefined, null)]);
show('object', () => [Object.entries({ a: 1 }), Object.fromEntries([['b', 2]]), Object.hasOwn({ c: 1 }, 'c'), Object.assign({}, { d: 1 }), Object.is(NaN, NaN)]);
show('string', () => ['a'.padStart(3, '-'), ' b '.trimEnd(), 'abc'.at(-1), 'x'.repeat(3), 'abc'.codePointAt(1), '\u0041\u030a'.normalize('NFC').length, 'abc'.startsWith('ab')]);
show('number', () => [Number.isInteger(5), Number.EPSILON > 0, Math.trunc(-4.7), Math.hypot(3, 4), Math.fround(5.5), Math.clz32(1), (25).toString(36)]);
show('collections', () => { const w = new WeakMap(); const k = {}; w.set(k, 1); return [w.get(k), w.get({}) === undefined, new WeakSet([k]).has(k), [...new Map([[1, 2]]).entries()], new WeakRef(k).deref() === k]; });
show('symbols', () => [Symbol('d').description, Symbol.for('x') === Symbol.for('x'), Symbol.keyFor(Symbol.for('x')), String(Symbol('y')), typeof Symbol.asyncIterator]);
show('json', () => [JSON.stringify({ a: [undefined, () => 1], b: undefined, d: new Date(0) }), JSON.stringify({ a: 1 }, null, 2), JSON.parse('{"a":1}', (k, v) => (k === 'a' ? v + 1 : v))]);
show('reflect', () => [Reflect.ownKeys({ a: 1, [Symbol.iterator]: 1 }).length, Reflect.has({ a: 1 }, 'a'), Reflect.get({ get a() { return this.b; } }, 'a', { b: 3 }), Reflect.apply(Math.max, null, [1, 2])]);
show('globalThis', () => [typeof globalThis, globalThis.globalThis === globalThis]);

// ---- What packages do

show('functions of os as values', () => { const os = require('os'); return [`${os.platform}-${os.arch}` === process.platform + '-' + process.arch, os.uptime > 0]; });
show('caller by call sites', () => {
  const prepare = Error.prepareStackTrace, found = {};
  Error.prepareStackTrace = (error, sites) => [typeof error, sites[0].getFileName() === __filename, sites[0].getLineNumber() > 100];
  Error.captureStackTrace(found);
  const stack = found.stack;
  Error.prepareStackTrace = prepare;
  return stack;
});
show('bases', () => [(255).toString(16), (0.5).toString(undefined), (1.5).toString(10), new Number(0.25).toString(2.9), (-0).toString(2), NaN.toString(2), Infinity.toString(36), Number.prototype.toString.length]);
show('no base', () => [1, 37, NaN].map((base) => { try { return (0.5).toString(base); } catch (e) { return e.name; } }));
show('fractions in other bases', () => [2, 16, 36].map((base) => [0.5, -255.5, 0.1, Math.PI].map((x) => (base === 36 ? x.toString(base).slice(0, 9) : x.toString(base)))));
show('few digits', () => [3, 7, 31, 36].every((base) => [0.1, 1 / 3, 0.999999999999, Math.random()].every((x) => x.toString(base).length < 40)));
