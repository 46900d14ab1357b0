// Classes: what they are, what they extend, what is private.
'use strict';

function show(name, body) {
  let result;
  try {
    result = JSON.stringify(body());
  } catch (error) {
    result = error.constructor.name + ': ' + error.message;
  }
  console.log(name + ':', result);
}

class Animal {
  constructor(name) { this.name = name; }
  speak() { return this.name + ' makes a sound'; }
  get loud() { return this.name.toUpperCase(); }
  set loud(value) { this.name = value.toLowerCase(); }
  static create(...args) { return new this(...args); }
  static get kind() { return 'animal'; }
}
class Dog extends Animal {
  constructor(name, trick = 'sit') { super(name); this.trick = trick; }
  speak() { return super.speak() + '!'; }
  get loud() { return super.loud + '!'; }
  set loud(value) { super.loud = value + '?'; }
  static get kind() { return super.kind + '/dog'; }
}

show('call without new', () => Animal('x'));
show('method without new of the namespace', () => ({ Animal }).Animal('x'));
show('own keys', () => Object.keys(Dog.create('a')));
show('enumerable', () => { const keys = []; for (const key in new Dog('b')) keys.push(key); return keys; });
show('prototype names', () => Object.getOwnPropertyNames(Dog.prototype).sort());
show('static names', () => Object.getOwnPropertyNames(Animal).filter((n) => n === 'create' || n === 'kind'));
show('super', () => [new Dog('rex').speak(), new Dog('rex').loud, Dog.kind]);
show('super setter', () => { const dog = new Dog('x'); dog.loud = 'YY'; return dog.name; });
show('names', () => [Animal.name, Dog.name, (class {}).name, new Dog('x').constructor.name]);
show('inferred name', () => { const Cat = class {}; const box = { Bird: class {} }; return [Cat.name, box.Bird.name]; });
show('instanceof', () => [new Dog('a') instanceof Animal, Object.getPrototypeOf(Dog) === Animal]);
show('extends null', () => Object.getPrototypeOf((class extends null {}).prototype));
show('extends nothing useful', () => class extends undefined {});
show('no super', () => new (class extends Animal { constructor() {} })());
show('super twice', () => new (class extends Animal { constructor() { super(); super(); } })());
show('returned object', () => new (class extends Animal { constructor() { super('a'); return { other: 1 }; } })());
show('returned number', () => new (class extends Animal { constructor() { super('a'); return 1; } })());
show('super in an arrow', () => new (class extends Animal {
  constructor() { const make = () => super('arrow'); make(); this.after = () => this.name; }
  both() { return [this.after(), (() => super.speak())()]; }
})().both());
show('new.target', () => {
  class Shape { constructor() { this.target = new.target.name; } }
  class Square extends Shape {}
  function plain() { return new.target === undefined; }
  return [new Shape().target, new Square().target, plain(), Reflect.construct(Shape, [], Square).target];
});
show('abstract', () => {
  class Shape { constructor() { if (new.target === Shape) throw new TypeError('abstract'); } }
  class Square extends Shape { constructor() { if (new.target !== Square) throw new Error('?'); super(); this.ok = 1; } }
  return [new Square().ok, (() => { try { return new Shape(); } catch (e) { return e.message; } })()];
});
show('mixin', () => {
  const Named = (Parent) => class extends Parent { name2() { return 'mixed ' + this.name; } };
  class Result extends Named(Animal) {}
  return new Result('z').name2();
});

// ---- Builtins as parents

class CodeError extends Error {
  constructor(message, code) { super(message); this.name = 'CodeError'; this.code = code; }
}
show('Error', () => {
  const error = new CodeError('bad', 7);
  return [error instanceof CodeError, error instanceof Error, error.message, error.code, String(error),
    Object.prototype.toString.call(error), Object.keys(error), typeof error.stack];
});
const Alias = TypeError;
class AliasError extends Alias {}
show('alias of an Error', () => {
  const error = new AliasError('bad');
  return [error instanceof AliasError, error instanceof TypeError, error.message, error.constructor.name];
});
show('Error with cause', () => new (class extends Error {})('a', { cause: 5 }).cause);
class Stack extends Array { last() { return this[this.length - 1]; } }
show('Array', () => {
  const stack = new Stack();
  stack.push(1, 2, 3);
  stack[5] = 9;
  return [stack.length, stack.last(), Array.isArray(stack), stack instanceof Stack, stack.concat([1]).length];
});
class Registry extends Map {
  set(key, value) { return super.set(key, value + 1); }
  sum() { let sum = 0; for (const [, value] of this) sum += value; return sum; }
}
show('Map', () => { const map = new Registry(); map.set('a', 1); map.set('b', 2); return [map.size, map.sum(), map instanceof Map]; });
show('Set', () => { class Bag extends Set { get count() { return this.size; } } return new Bag([1, 1, 2]).count; });
show('Promise', () => { class Task extends Promise {} const t = Task.resolve(1); return [t instanceof Task, t.then(() => 1) instanceof Task]; });
show('Uint8Array', () => { class Bytes extends Uint8Array { sum() { return this.reduce((a, b) => a + b, 0); } }
  const b = new Bytes([1, 2, 3]); return [b.sum(), b.length, b instanceof Uint8Array, ArrayBuffer.isView(b)]; });
show('Date', () => { class Day extends Date { year() { return this.getUTCFullYear(); } } return new Day(0).year(); });
show('RegExp', () => { class Pattern extends RegExp { yes(s) { return this.test(s); } } return new Pattern('a+').yes('caat'); });
show('Function of old', () => {
  function Old(a) { this.a = a; }
  Old.prototype.get = function () { return this.a; };
  class New extends Old { get() { return super.get() + 1; } }
  return new New(1).get();
});
show('Object', () => { class Plain extends Object { constructor() { super(); this.x = 1; } } return new Plain(); });
show('events', () => {
  const EventEmitter = require('events');
  class Source extends EventEmitter { go() { this.emit('x', 5); } }
  const source = new Source();
  let got;
  source.on('x', (value) => { got = value; });
  source.go();
  return [got, source instanceof EventEmitter];
});

// ---- Fields and private members

class Counter {
  #count = 0;
  step = 2;
  ['computed' + 1] = 'c';
  static instances = 0;
  static #secret = 'hidden';
  handler = () => this.#count;
  constructor() { Counter.instances++; }
  increment() { this.#count += this.step; this.#count++; return this; }
  get value() { return this.#count; }
  get #double() { return this.#count * 2; }
  set #double(value) { this.#count = value / 2; }
  #add(...numbers) { numbers.forEach((n) => { this.#count += n; }); return this; }
  add(...numbers) { return this.#add(...numbers); }
  twice() { this.#double = this.#double * 2; return this.#double; }
  static secret() { return Counter.#secret; }
  static is(value) { return #count in value; }
  static read(value) { return value.#count; }
  static maybe(value) { return value?.#count; }
  static { this.ready = 'ready ' + this.#secret; }
}
show('private', () => new Counter().increment().add(1, 2).value);
show('private accessor', () => { const c = new Counter().increment(); return [c.twice(), c.value]; });
show('not visible', () => { const c = new Counter(); return [Object.keys(c), JSON.stringify(c), Reflect.ownKeys(c).filter((k) => typeof k === 'string')]; });
show('brand', () => [Counter.is(new Counter()), Counter.is({})]);
show('wrong object', () => Counter.read({}));
show('optional', () => [Counter.maybe(null) === undefined, Counter.maybe(new Counter())]);
show('static', () => [Counter.secret(), Counter.ready, Counter.instances > 0]);
show('bound handler', () => { const { handler } = new Counter().increment(); return handler(); });
show('frozen', () => { const c = Object.freeze(new Counter()); c.increment(); return c.value; });
show('same name in parent and child', () => {
  class A { #x = 'a'; a() { return this.#x; } }
  class B extends A { #x = 'b'; b() { return this.#x; } }
  const b = new B();
  return [b.a(), b.b()];
});
show('write to a method', () => new (class { #m() {} go() { this.#m = 1; } })().go());
show('field over setter', () => {
  class A { set x(v) { throw new Error('called'); } }
  class B extends A { x = 1; }
  return Object.keys(new B());
});
show('fields before the rest of the constructor', () => {
  const log = [];
  class A { constructor() { log.push('A'); } }
  class B extends A { f = log.push('field'); constructor() { log.push('before'); super(); log.push('after'); } }
  new B();
  return log;
});
show('generator and async methods', () => {
  class G { *[Symbol.iterator]() { yield 1; yield* [2, 3]; } static *s() { yield 's'; } async a() { return 1; } }
  return [[...new G()], [...G.s()], new G().a() instanceof Promise];
});
show('accessors by computed names', () => {
  const key = 'size';
  class C { get [key]() { return 4; } static set [key](v) { C.got = v; } }
  C.size = 9;
  return [new C().size, C.got];
});
show('class in class', () => {
  class Outer { #v = 1; inner() { const outer = this; return new (class Inner { #v = 2; sum() { return this.#v + outer.#w(); } })().sum(); } #w() { return this.#v * 10; } }
  return new Outer().inner();
});
show('super in objects', () => {
  const parent = { hi() { return 'parent ' + this.n; }, get g() { return 'g' + this.n; } };
  const child = { __proto__: parent, n: 1, hi() { return super.hi() + ' child ' + super.g; } };
  return child.hi();
});
show('toStringTag', () => { class T { get [Symbol.toStringTag]() { return 'Tee'; } } return Object.prototype.toString.call(new T()); });
show('hasInstance', () => { class Even { static [Symbol.hasInstance](n) { return n % 2 === 0; } } return [2 instanceof Even, 1 instanceof Even]; });
show('read-only prototype', () => { class P {} try { P.prototype = {}; } catch (e) { return e.name; } });
show('names are constant inside', () => { class Fixed { static get me() { return Fixed; } } const Copy = Fixed; return Copy.me === Copy; });

// What a class shows itself as.
{
  class Shown {}
  class Extended extends Shown { static name = 'other'; }
  console.log(Shown, Extended, [class Listed {}], { inner: class extends Shown {} });
  console.log([Shown, Extended, function () {}, () => {}, Map].map((each) => /^class\b/.test(Function.prototype.toString.call(each))));
  console.log(String(Function.prototype.toString).replace(/\s+/g, ' ').trim(), Function.prototype.toString.name, Object.keys(Function.prototype));
}
// Where a name of a class stands close, and where a class extends what a call gives.
const mixin = (Base = Object) => class extends Base { mixed() { return 'mixed'; } };
class Close extends mixin(class { own = 1 }) {
  async#fetch() { return await this.#x; }
  get#y() { return this.#x; }
  static#z = 2;
  #x = 1;
  fetch() { return this.#fetch(); }
  both() { return [this.#y, Close.#z, this.own, this.mixed()]; }
}
console.log(new Close().both());
new Close().fetch().then(console.log);
