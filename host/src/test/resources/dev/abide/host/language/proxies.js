'use strict';
// Proxies behave as the standard says; the order of traps is left to the engine kit.
const util = require('util');
function show(label, action) {
  let result;
  try {
    result = util.inspect(action());
  } catch (e) {
    result = 'throws ' + (e instanceof Error ? e.name : e);
  }
  console.log(label + ': ' + result);
}

const transparent = (target) => new Proxy(target, {});
const fixed = Object.defineProperty({}, 'x', { value: 1 });

show('receiver of a getter', () => { const p = transparent({ get me() { return this === p; } }); return p.me; });
show('receiver of a setter', () => { const p = transparent({ set me(value) { this.kept = value; } }); p.me = 3; return p.kept; });
show('an index', () => { const p = transparent([1, 2]); p[2] = 3; return [p[2], p.length, Array.isArray(p)]; });
show('a negative index', () => new Proxy([1, 2, 3], { get: (t, key, r) => Reflect.get(t, Number(key) < 0 ? String(t.length + Number(key)) : key, r) })[-1]);
show('an array', () => { const p = transparent([3, 1, 2]); return [p.map((x) => x + 1), [0].concat(p), [...p], p.slice(1), p.join(), JSON.stringify(p), p.indexOf(2), [p].flat(), Math.max.apply(null, p), p.sort(), p.push(9), p.pop(), p.reduce((a, b) => a + b)]; });
show('keys', () => { const p = transparent({ a: 1, [Symbol.for('s')]: 2 }); return [Object.keys(p), Reflect.ownKeys(p), Object.entries(p), { ...p }, Object.assign({}, p), JSON.stringify(p)]; });
show('keys that are filtered', () => Object.keys(new Proxy({ a: 1 }, { ownKeys: () => ['a', 'b'] })));
show('for in', () => { const keys = []; for (const key in transparent({ a: 1, b: 2 })) keys.push(key); return keys; });
show('a typed array', () => { const p = transparent(new Uint8Array(2)); p[1] = 257; return [p[1], p[5]]; });
show('default values', () => { const p = new Proxy({}, { get: (t, key) => (key in t ? t[key] : 42), has: () => true }); return [p.any, 'any' in p]; });
show('bound methods', () => new Proxy(new Map([[1, 2]]), { get: (t, key) => (typeof t[key] === 'function' ? t[key].bind(t) : t[key]) }).get(1));
show('nested', () => { const p = transparent(transparent({ v: 1 })); p.w = 2; return [p.v, Object.keys(p), delete p.v, 'v' in p]; });
show('a function', () => { const p = transparent(function (a, b) { return [this, a, b]; }); return [typeof p, p.call([1], 2, 3), p.apply([4], [5]), p.bind([6])(7), p.length]; });
show('a class', () => {
  class Base { constructor(x) { this.x = x; } who() { return 'base' + this.x; } static make() { return new this(1); } }
  const P = transparent(Base);
  class Derived extends P { who() { return 'derived ' + super.who(); } }
  return [new P(2).who(), new P(3) instanceof Base, new Derived(4).who(), new Derived(5) instanceof Base, Derived.make().who(), P.name];
});
show('an instance', () => {
  class Dynamic { constructor() { return new Proxy(this, { get: (t, key, r) => (key in t ? Reflect.get(t, key, r) : 'any ' + String(key)) }); } real() { return this.other; } }
  return [new Dynamic().real(), new Dynamic() instanceof Dynamic];
});
show('apply and construct', () => {
  const p = new Proxy(function () {}, { apply: (t, self, list) => list.length, construct: (t, list, newTarget) => ({ list, same: newTarget === p }) });
  return [p(1, 2), new p(3)];
});
show('no object is constructed', () => new (new Proxy(function () {}, { construct: () => 1 }))());
show('a refused set', () => { new Proxy({}, { set: () => false }).x = 1; });
show('a refused delete', () => delete new Proxy({}, { deleteProperty: () => false }).x);
show('a refused definition', () => Object.defineProperty(new Proxy({}, { defineProperty: () => false }), 'x', {}));
show('a refused prototype', () => Object.setPrototypeOf(new Proxy({}, { setPrototypeOf: () => false }), null));
show('a refused prototype by Reflect', () => Reflect.setPrototypeOf(new Proxy({}, { setPrototypeOf: () => false }), null));
show('a lie about a value', () => new Proxy(fixed, { get: () => 2 }).x);
show('a lie about a key', () => 'x' in new Proxy(fixed, { has: () => false }));
show('a lie about keys', () => Object.keys(new Proxy(fixed, { ownKeys: () => [] })));
show('a lie about a descriptor', () => Object.getOwnPropertyDescriptor(new Proxy({}, { getOwnPropertyDescriptor: () => ({ value: 1, configurable: false }) }), 'x'));
show('a descriptor', () => Object.getOwnPropertyDescriptor(new Proxy({}, { getOwnPropertyDescriptor: () => ({ value: 1, configurable: true }) }), 'x'));
show('what defineProperty gets', () => { let got; Reflect.defineProperty(new Proxy({}, { defineProperty: (t, key, d) => { got = d; return true; } }), 'x', { value: 1, configurable: true }); return got; });
show('prototypes', () => { const target = {}; const p = transparent(target); Object.setPrototypeOf(p, { inherited: 1 }); return [p.inherited, Object.getPrototypeOf(target).inherited, p.__proto__ === Object.getPrototypeOf(target)]; });
show('a prototype that is a proxy', () => { const o = Object.create(new Proxy({ known: 1 }, { get: (t, key, r) => (key in t ? [t[key], r === o] : 'missing') })); return [o.known, o.unknown]; });
show('frozen', () => { const target = { a: 1 }; const p = Object.freeze(transparent(target)); return [Object.isFrozen(p), Object.isFrozen(target), Object.isSealed(p), Reflect.set(p, 'a', 2)]; });
show('revoked', () => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); revoke(); return [typeof proxy, util.types.isProxy(proxy), proxy, proxy.x]; });
show('without new', () => Proxy({}, {}));
show('shown', () => { const p = new Proxy({ a: [1] }, { get() { throw new Error('no trap'); } }); return [p, util.inspect(p, { showProxy: true }), util.types.isProxy(p), util.types.isProxy({})]; });
show('cloned', () => structuredClone(transparent({})));
show('Reflect with indices', () => [Reflect.get([1, 2], '1'), Reflect.get([1, 2], 1), Reflect.has([1], 0), Reflect.set([], '0', 1), Reflect.get({ get x() { return this; } }, 'x', [7]), Reflect.ownKeys({ b: 1, 1: 1, a: 1, 0: 1 })]);
