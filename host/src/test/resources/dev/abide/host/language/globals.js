// Nothing that converted code needs is seen among the globals, and a script may have names like that itself.
class Modern { #x = 1; async *walk() { yield `${this.#x}`; } }
const names = Object.getOwnPropertyNames(globalThis).concat(Reflect.ownKeys(globalThis).map(String))
  .concat(Object.keys(Object.getOwnPropertyDescriptors(globalThis)));
const known = /^(abide|jscomp)/i;
console.log(names.filter(name => name[0] === '$' || known.test(name)), new Modern() instanceof Modern);
console.log(typeof $abide, typeof $jscomp, typeof globalThis.arguments, '$abide' in globalThis);
for (const key in globalThis) if (key[0] === '$') console.log('enumerable', key);
(function () {
  // As a program that was converted long ago begins.
  var $jscomp = $jscomp || {};
  $jscomp.scope = { own: true };
  const [a, ...rest] = [1, 2, 3];
  console.log($jscomp.scope, a, rest, [...new Set([1, 1])]);
})();
console.log((0, eval)('typeof $jscomp + typeof $abide'), new Function('return typeof $abide')());
console.log(Object.getOwnPropertyDescriptor(globalThis, 'Math').enumerable, Reflect.ownKeys(function () {}).includes('arity'));
