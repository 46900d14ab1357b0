// Members of object literals stand in the order in which they are written.
const symbol = Symbol('s');
const key = 'computed';
const show = o => console.log(Reflect.ownKeys(o).map(String).join(), JSON.stringify(o));
show({ b: 1, [key]: 2, get g() { return 3; }, z: 4 });
show({ get first() { return 1; }, [key]: 2 });
show({ b: 1, get g() { return 3; }, a: 2 });
show({ [key]: 1, get [key + 2]() { return 2; }, set [key + 2](v) {}, last: 3 });
show({ first: 1, get x() { return 1; }, set x(v) {}, [symbol]: 2, m() {}, ...{ q: 1, [symbol]: 5 }, get y() { return 2; }, last: 3 });
console.log(Object.keys({ 2: 1, get g() { return 1; }, 1: 2, [key]: 3 }));
show({ get a() { return 1; }, a: 2, [key]: 1 });
show({ a: 1, get a() { return 2; } });
show({ ...'xy', get length() { return 2; }, ...null });
const order = [];
const at = name => (order.push(name), name);
show({ [at('a')]: at('value of a'), get [at('b')]() { return 1; }, plain: at('plain'), ...(at('spread'), {}), get z() { return 1; } });
console.log(order.join());
let reads = 0;
const lazy = { [key]: 1, get now() { return ++reads; }, ...{ other: 1 }, get later() { return ++reads; } };
console.log(reads, lazy.later, lazy.now, reads);
const parent = { name: 'parent', get kind() { return 'kind of ' + this.name; } };
const child = { [key]: 1, __proto__: parent, name: 'child', get kind() { return 'child, ' + super.kind; }, ...{ x: 1 }, hi() { return super.name; } };
console.log(child.kind, child.hi(), Object.getPrototypeOf(child) === parent);
const own = { a: 1, get b() { return 1; }, ['__proto__']: 5 };
console.log(Object.keys(own), own.__proto__);
const named = { [key]: () => 1, [key + 1]() {}, async [key + 2]() {}, [symbol]: function () {}, own: 1, [key + 3]: function own() {}, get g() { return 1; } };
console.log(Reflect.ownKeys(named).map(each => JSON.stringify(named[each].name)).join());
const { value, ...others } = { value: 1, [key]: 2, get computed2() { return 3; } };
console.log(value, others);
// Halves of an accessor that stand apart are one; what is spread is read before what follows it.
const halves = { get a() { return 1; }, b: 2, ...{ c: 3 }, set a(value) { console.log('set', value); }, ['d']: 4, get ['a']() { return 5; } };
halves.a = 6;
console.log(halves.a, Object.keys(halves));
const counts = { n: 1 };
console.log({ ...counts, after: counts.n++, ['later' + counts.n]: counts.n, ...counts, n: counts.n });
console.log({ ...{ get read() { console.log('read'); return 1; } }, then: console.log('then') });
// A computed key is never the prototype.
for (const key of ['__proto__', 'toString', Symbol.for('key'), 1]) {
  const made = { [key]: { inherited: 1 }, after: 2 };
  console.log(Object.getPrototypeOf(made) === Object.prototype, made.inherited, Reflect.ownKeys(made));
}
