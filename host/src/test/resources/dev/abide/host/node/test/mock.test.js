// mock.fn, mock.method and their like.
'use strict';

const { mock } = require('node:test');
const tr = (f) => { try { console.log('->', f()); } catch (e) { console.log(e.name, e.code, e.message); } };
const strip = (c) => c.map(x => ({ ...x, stack: x.stack instanceof Error }));
let f = mock.fn(); f(1); console.log(f.name, f.length, f.mock.callCount(), strip(f.mock.calls));
f = mock.fn(function add(a, b) { return a + b; }); tr(() => f(1, 2)); console.log(f.name, f.length, strip(f.mock.calls));
f = mock.fn((x) => { throw new Error('e' + x); }); tr(() => f(1)); console.log(f.mock.calls[0].error.message, f.mock.calls[0].result);
f = mock.fn(() => 1, () => 2, { times: 2 }); console.log(f(), f(), f(), f());
f = mock.fn(() => 1); f.mock.mockImplementation(() => 5); console.log(f()); f.mock.mockImplementationOnce(() => 7); console.log(f(), f()); f.mock.mockImplementationOnce(() => 8, 5); console.log(f(), f(), f(), f.mock.callCount()); f.mock.restore(); console.log(f()); f.mock.resetCalls(); console.log(f.mock.callCount());
class A { constructor(x) { this.x = x; } m(a) { return a + 1; } get g() { return 'g'; } set g(v) { this._g = v; } static s() { return 's'; } }
const a = new A(1); let m = mock.method(a, 'm', function (b) { return this.x + b * 10; }); console.log(a.m(2), Object.hasOwn(a, 'm'), m === a.m, strip(a.m.mock.calls), Object.getOwnPropertyDescriptor(a,'m')); m.mock.restore(); console.log(a.m(2), Object.hasOwn(a, 'm'), a.m === A.prototype.m);
m = mock.getter(a, 'g', () => 'mg'); console.log(a.g, m.mock.callCount()); mock.restoreAll(); console.log(a.g);
m = mock.setter(a, 'g', function (v) { this.z = v; }); a.g = 4; console.log(a.z, m.mock.calls[0].arguments); mock.reset(); a.g = 5; console.log(a.z, a._g);
m = mock.method(A, 's'); console.log(A.s(), m.mock.callCount()); mock.reset();
const F = mock.fn(A); const inst = new F(3); console.log(inst instanceof A, inst.x, F.mock.calls[0].target === A, F.mock.calls[0].result === inst, F.mock.calls[0].this === inst);
tr(() => mock.fn(1)); tr(() => mock.fn(() => {}, 1)); tr(() => mock.fn({ times: 0 })); tr(() => mock.method(a, 'nope')); tr(() => mock.method(1, 'x')); tr(() => mock.method(a, 'x')); tr(() => mock.method(a, 'm', { getter: true })); tr(() => mock.getter(a, 'g', { getter: false })); tr(() => mock.method(a, 'm', { getter: true, setter: true })); tr(() => mock.setter(a, 'g', { setter: false })); tr(() => mock.method(a, 5)); tr(() => mock.method(a, 'g'));  tr(() => mock.getter(a, 'm'));
const sym = Symbol('q'); const o = { [sym]() { return 1; } }; m = mock.method(o, sym); console.log(o[sym](), m.mock.callCount());
tr(() => f.mock.mockImplementation(1)); tr(() => f.mock.mockImplementationOnce(1)); tr(() => f.mock.mockImplementationOnce(() => {}, -1)); tr(() => { f.mock.mockImplementationOnce(() => {}, 0) });
console.log(f.mock.constructor.name, Object.keys(f));
async function af() { return 1; } f = mock.fn(af); f().then((v) => { console.log(v, f.mock.calls[0].result instanceof Promise); });
