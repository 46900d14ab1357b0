// Functions and classes show the text that they were written as.
const show = f => console.log(JSON.stringify(String(f)));

show(() => 1);
show(a => a + 1);
show(async (a, b = 2) => { await a; });
show(function named(a, { b, c } = {}, ...d) { return `${a}`; });
show(function* generator() { yield 1; });
show(class { m() {} });

class A {
  #p = 1;
  constructor(x) { this.x = x; }
  get g() { return 1; }
  static s() { return 2; }
  async am() { for await (const x of []) this.x = x; }
  *gm() {}
  ['c' + 1]() { return 3; }
  pm() { return this.#p; }
  static async *sg() {}
}
class B extends A {}
class C extends A { constructor() { super(1); } }
[A, B, C, A.s, A.sg, new A().pm, new A().am, new A().gm, new A().c1].forEach(show);
show(Object.getOwnPropertyDescriptor(A.prototype, 'g').get);

const o = {
  m() { try { return 1; } catch (e) { return e; } }, get x() { return 1; }, set x(v) {}, async am() {}, *g() {},
  async *ag() {}, ['k' + 1]() {}, f: function () {}, a: () => ({}), async: () => 1, get: function () { return 2; }
};
Object.keys(o).forEach(key => {
  const descriptor = Object.getOwnPropertyDescriptor(o, key);
  show(descriptor.get || descriptor.value);
  if (descriptor.set) show(descriptor.set);
});

function declared(a, b) {
  'use strict';
  const c = a ?? b;
  return c;
}
show(declared);
show(Math.max);
show(() => /[\p{L}--[a-z]]/v.test('x'));
show(new Function('a', 'b = 1', 'return a => b'));
show(eval('(x => x ** 2)'));
const outer = () => function inner() { return () => { let q = 1; return q; }; };
show(outer());
show(outer()());
console.log(new Function(`return (${x => x * 2})(21)`)());
console.log((function () { 'use strict'; return this; })(), require('util').inspect(A), require('util').inspect(B));
