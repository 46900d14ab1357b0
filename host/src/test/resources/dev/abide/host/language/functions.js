// What functions are called, what kind they are of, and functions made of text.
const AsyncFunction = Object.getPrototypeOf(async function () {}).constructor;
const GeneratorFunction = Object.getPrototypeOf(function* () {}).constructor;
const AsyncGeneratorFunction = Object.getPrototypeOf(async function* () {}).constructor;
const tag = f => Object.prototype.toString.call(f);
async function declared() { return 1; }
function* generated() { yield 1; }
async function* both() { yield 1; }
const o = { async m() { return 2; }, *g() { yield 3; }, async *ag() {}, p: async () => 4, get x() { return async () => 1; } };
class C {
  async m() { return (await super.toString()).length; }
  static async s() {}
  *g() {}
  async *ag() {}
  #p = async () => 1;
  p() { return this.#p; }
  f = async () => 1;
}
console.log([declared, generated, both, o.m, o.g, o.ag, o.p, o.x, new C().m, C.s, new C().g, new C().ag, new C().p(), new C().f, () => {}, function () {}].map(tag).join());
console.log([declared, generated, both, o.m, o.g, o.ag, o.p, new C().m, C.s, new C().g, new C().ag, new C().f].map(f => f.name).join());
console.log(declared instanceof AsyncFunction, o.m.constructor === AsyncFunction, AsyncFunction.name, declared instanceof Function);
console.log(Object.getOwnPropertyDescriptor(C.prototype, 'm').enumerable, Object.keys(o).join());
{
  async function inBlock() {}
  console.log(tag(inBlock), inBlock.name);
}

exports.f = function () {};
exports.a = () => {};
const { d = () => {} } = {};
const withDefault = (a = () => {}) => a.name;
let assigned;
assigned = () => 1;
const target = {};
target.late = () => 1;
let nullish;
nullish ??= function () {};
console.log([exports.f, exports.a, d, assigned, target.late, nullish].map(f => JSON.stringify(f.name)).join(), withDefault());
{
  let changed = () => changed;
  const kept = changed;
  changed = 'another';
  console.log(kept(), (() => { const self = () => self.name; return self(); })());
}

(async () => {
  const self = async n => (n ? self(n - 1) : self.name);
  console.log(await self(3), await declared(), await o.m(), [...o.g()], await new C().m());
  console.log(await new AsyncFunction('a', 'b = 2', 'return await a + b')(1), [...new GeneratorFunction('yield 1; yield* [2, 3]')()]);
  for await (const each of AsyncGeneratorFunction('...all', 'yield* all')(1, Promise.resolve(2))) console.log(each);
  console.log(tag(new AsyncFunction()), new AsyncFunction('await 1').name, new Function('a', '{ b }', 'return (() => a ?? b)()')(null, { b: 1 }).b);
  console.log(typeof (await import('fs')).readFileSync, typeof (await eval("import('path')")).join);
  console.log(typeof (await new Function('name', 'return import(name)')('url')).parse, typeof (await (0, eval)("let n = 'os'; import(n)")).cpus);
  console.log(typeof (await new AsyncFunction("return (await import('util')).inspect")()));
})();
