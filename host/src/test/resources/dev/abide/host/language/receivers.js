// What `this` is in strict functions that are called without receiver, or with a primitive.
'use strict';
function f() { return this; }
const show = (n, v) => console.log(n, typeof v, v === undefined, v === globalThis);
show('f()', f());
show('call u', f.call(undefined));
show('call n', f.call(null));
show('call 1', f.call(1));
show('call s', f.call('x'));
show('call t', f.call(true));
show('call none', f.call());
show('apply', f.apply());
show('bind', f.bind()());
show('bind s', f.bind('s')());
show('sym', f.call(Symbol('x')));
[1].map(function () { show('map', this); }); [1].forEach(function () { show('forEach', this); }, 'arg');
[2, 1].sort(function () { show('sort', this); return 0; });
'x'.replace('x', function () { show('replace', this); return ''; });
JSON.stringify({ toJSON() { show('toJSON', this); return 1; } });
JSON.stringify([1], function (k, v) { show('replacer', this); return v; });
Promise.resolve().then(function () { show('then', this); });
new Promise(function (r) { show('executor', this); r(); });
Array.from([1], function () { show('from', this); });
new Map([[1, 2]]).forEach(function () { show('map.forEach', this); });
Object.defineProperty(String.prototype, 'strict', { get() { return typeof this; }, configurable: true });
Object.defineProperty(Number.prototype, 'm', { value() { return typeof this; }, configurable: true });
console.log('x'.strict, (5).m(), new String('x').length);
class S extends String { me() { return this; } }
show('S', new S('a').me()); console.log(new S('a').me() instanceof S);
class C { m() { return this; } static s() { return this; } *g() { yield this; } async a() { return this; } get x() { return this; } }
const { m } = new C(), { s } = C;
show('m', m());
show('s', s());
const g = C.prototype.g;
show('g', g().next().value); const a = C.prototype.a; a().then(v => show('async', v));
show('arrow', (() => this)()); console.log(this === module.exports);
show('iife', (function () { return (() => this)(); })());
show('nested', (function () { return (function () { return this; })(); }).call({}));
const o = { f, g() { return f(); } };
show('o.f', o.f());
show('o.g', o.g());
show('comma', (0, o.f)());
setTimeout(function () { console.log('timeout', typeof this); }, 0);
process.nextTick(function () { show('tick', this); }); queueMicrotask(function () { show('micro', this); });
setImmediate(function () { console.log('imm', typeof this); });
try { C(); } catch (e) { console.log(e.message); }
show('sloppy', Function('return this')());
show('sloppy eval', (0, eval)('this'));
show('eval', eval('(function () { return this; })()'));
show('tag', f`x`); var tag = { f };
show('tag2', tag.f`x`);
show('getter', Object.defineProperty({}, 'x', { get: f }).x);
show('reduce', [1, 2].reduce(function () { return this; }));
console.log(Reflect.apply(f, undefined, []) === undefined, typeof Reflect.apply(f, 'x', []));
const later = f;
show('default', (function (x = later()) { return x; })());
