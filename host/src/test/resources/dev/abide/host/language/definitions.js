'use strict';
// Properties under symbols are properties like others, wherever they are defined.
function show(label, action) {
  let result;
  try {
    result = action();
  } catch (e) {
    result = 'throws ' + e.name;
  }
  console.log(label + ':', result);
}

const key = Symbol('key');
const hidden = Symbol('hidden');
show('create', () => Object.create({}, { [key]: { value: 1 } })[key]);
show('create, getter', () => Object.create({ base: 1 }, { [key]: { get() { return this.base + 1; } } })[key]);
show('create, attributes', () => JSON.stringify(Object.getOwnPropertyDescriptor(Object.create(null, { [key]: { value: 2, enumerable: true } }), key)));
show('create, order', () => Reflect.ownKeys(Object.create({}, { [key]: {}, b: {}, 1: {}, a: {} })).map(String).join());
show('create, hidden ones', () => Object.create({}, Object.defineProperty({}, hidden, { value: { value: 3 } }))[hidden]);
show('create, all read before', () => Object.create({}, { a: { value: 1 }, [key]: 5 }));
show('create, of a primitive', () => Object.create(1));
show('create, of nothing', () => Object.create());
show('create, of null', () => Object.getPrototypeOf(Object.create(null)));
show('create, with null', () => Object.create({}, null));
show('create, of a function', () => typeof Object.create(function () {}));
show('create, its own shape', () => [Object.create.name, Object.create.length]);
show('an iterator', () => {
  const Iterator = Object.create(Object.prototype, {
    next: { value() { return { value: this.at, done: this.at++ > 2 }; } },
    [Symbol.iterator]: { value() { return this; } },
    at: { value: 0, writable: true }
  });
  return [...Iterator].join();
});
show('defineProperties', () => { const o = Object.defineProperties({}, { [key]: { value: 2, enumerable: true }, s: { value: 3 } }); return [o[key], o.s, Object.getOwnPropertySymbols(o).length]; });
show('assign', () => Object.assign({}, Object.create({}, { [key]: { value: 3, enumerable: true }, [hidden]: { value: 4 } })));
show('descriptors', () => Reflect.ownKeys(Object.getOwnPropertyDescriptors({ a: 1, [key]: 4 })).map(String).join());
show('clone', () => { const o = { get [key]() { return 9; } }; return Object.create(Object.getPrototypeOf(o), Object.getOwnPropertyDescriptors(o))[key]; });
show('freeze', () => { const o = Object.freeze({ [key]: 1 }); o[key] = 2; return o[key]; });
show('asynchronous iterator', () => {
  const prototype = Object.setPrototypeOf({ next() { return Promise.resolve({ value: 1, done: true }); } }, null);
  const made = Object.create(prototype, { [Symbol.asyncIterator]: { value() { return this; } } });
  return made[Symbol.asyncIterator]() === made;
});
(async () => {
  let left = 2;
  const source = Object.create({}, { [Symbol.asyncIterator]: { value: () => ({ next: async () => ({ value: left, done: left-- === 0 }) }) } });
  for await (const value of source) console.log('for await:', value);
})();
