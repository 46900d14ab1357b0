// What a generator is: its methods are those of all generators, and it has none of its own.
function* counted(n) {
  for (let i = 0; i < n; i++) yield i;
}
const one = counted(2);
console.log(Object.keys(one), Object.getOwnPropertyNames(one), { ...one }, Object.assign({}, one));
console.log(Object.prototype.toString.call(one), one[Symbol.toStringTag], one[Symbol.iterator]() === one);
console.log(one instanceof counted, Object.getPrototypeOf(one) === counted.prototype, Object.getOwnPropertyNames(counted.prototype));
const common = Object.getPrototypeOf(counted.prototype);
console.log(common === Object.getPrototypeOf(function* () {}.prototype), typeof common.next, common.hasOwnProperty('return'), common.hasOwnProperty('throw'));
console.log(one.next.call(one), one.next(), one.next(), one.next());
try {
  one.next.call({});
} catch (e) {
  console.log(e.name);
}
const { next, ...rest } = counted(1);
console.log(typeof next, Object.keys(rest));
counted.prototype.all = function () {
  return [...this];
};
console.log(counted(3).all());
const o = { *[Symbol.iterator]() { yield* counted(2); yield* 'ab'; } };
console.log([...o], o[Symbol.iterator]().return(5), o[Symbol.iterator]().next());
class Tree {
  constructor(...children) {
    this.children = children;
  }

  *leaves() {
    for (const child of this.children) {
      if (child instanceof Tree) yield* child.leaves();
      else yield child;
    }
  }

  static async *later(...values) {
    for (const value of values) yield await value;
  }
}
console.log([...new Tree(1, new Tree(2, new Tree(3)), 4).leaves()]);
(async () => {
  for await (const value of Tree.later(Promise.resolve(1), 2)) console.log(value);
})();
const asyncIterators = Object.getPrototypeOf(Object.getPrototypeOf(async function* () {}).prototype);
console.log(typeof asyncIterators[Symbol.asyncIterator], asyncIterators[Symbol.asyncIterator]() === asyncIterators);
