// import() in the texts that functions are made of.
const say = (n, p) => p.then(v => console.log(n, typeof v.readFileSync || typeof v.x, v.x), e => console.log(n, e.code));
(async () => {
await say('new', new Function('s', 'return import(s)')('fs'));
await say('call', Function('return import("node:fs")')());
await say('relative', new Function('s', 'return import(s)')('data:text/javascript,export const x = 7'));
await say('async', (Object.getPrototypeOf(async function () {}).constructor)('s', 'return (await import(s))')('fs'));
console.log(Function.name, Function.length, (function () {}).constructor === Function, Function instanceof Function, new Function('a', 'b', 'return a+b')(1, 2), (() => {}) instanceof Function, Object.getOwnPropertyNames(Function).indexOf('prototype') >= 0, Function.prototype.constructor === Function);
console.log(new Function('a', 'return "import(x)"').toString(), Object.prototype.toString.call(new Function()), Object.getOwnPropertyDescriptor(globalThis, 'Function').enumerable);
class F extends Function { constructor() { super('return 5'); } m() { return this(); } }
console.log(new F().m(), new F() instanceof F, Reflect.construct(Function, ['return 1'], F) instanceof F);
try { new Function('return ('); } catch (e) { console.log(e.name); }
console.log(Object.keys(globalThis).filter(k => /abide/.test(k)).join(), Object.getPrototypeOf(Function) === Function.prototype);
})();
