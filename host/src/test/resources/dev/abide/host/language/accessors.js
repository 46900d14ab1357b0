'use strict';
// What the standard makes an accessor is one, with a getter that can be taken out.
const TypedArray = Object.getPrototypeOf(Int8Array);
const accessors = [
  ['Map', Map.prototype, 'size', new Map([[1, 2]])],
  ['Set', Set.prototype, 'size', new Set([1, 2, 3])],
  ['ArrayBuffer', ArrayBuffer.prototype, 'byteLength', new ArrayBuffer(5)],
  ['SharedArrayBuffer', SharedArrayBuffer.prototype, 'byteLength', new SharedArrayBuffer(6)],
  ['TypedArray', TypedArray.prototype, 'length', new Uint16Array(2)],
  ['TypedArray', TypedArray.prototype, 'byteLength', new Uint16Array(2)],
  ['TypedArray', TypedArray.prototype, 'byteOffset', new Uint8Array(new ArrayBuffer(4), 1)],
  ['DataView', DataView.prototype, 'byteLength', new DataView(new ArrayBuffer(3))],
  ['DataView', DataView.prototype, 'byteOffset', new DataView(new ArrayBuffer(3), 2)],
  ['RegExp', RegExp.prototype, 'flags', /x/gi],
  ['RegExp', RegExp.prototype, 'global', /x/g],
  ['RegExp', RegExp.prototype, 'ignoreCase', /x/g],
  ['RegExp', RegExp.prototype, 'multiline', /x/m],
  ['RegExp', RegExp.prototype, 'dotAll', /x/s],
  ['RegExp', RegExp.prototype, 'sticky', /x/y],
  ['RegExp', RegExp.prototype, 'unicode', /x/u],
  ['RegExp', RegExp.prototype, 'hasIndices', /x/d],
  ['RegExp', RegExp.prototype, 'source', /a[b/]c/],
  ['Symbol', Symbol.prototype, 'description', Symbol('text')]
];
for (const [name, prototype, key, value] of accessors) {
  const found = Object.getOwnPropertyDescriptor(prototype, key);
  let refusal;
  try {
    refusal = found.get.call({});
  } catch (e) {
    refusal = e.name;
  }
  console.log(name, key, Object.keys(found).join(), typeof found.get, typeof found.set, found.enumerable, found.configurable,
    found.get.call(value), Reflect.get(prototype, key, value), key === 'flags' ? '' : refusal);
}
for (const key of ['size', 'description']) {
  const owner = key === 'size' ? Map.prototype : Symbol.prototype;
  const { get } = Object.getOwnPropertyDescriptor(owner, key);
  console.log(get.name, get.length, Object.prototype.hasOwnProperty.call(get, 'prototype'));
}
console.log(RegExp.prototype.source, RegExp.prototype.flags === '', RegExp.prototype.global, String(RegExp.prototype));
console.log(Object.getOwnPropertyNames(/x/g).join(), Object.keys(/x/).length, 'source' in /x/, /x/.hasOwnProperty('global'));
console.log(Object.getOwnPropertyNames(Uint8Array.prototype).sort().join(), Uint8Array.prototype.hasOwnProperty('length'));
for (const type of [Map, Set, Array, RegExp, Promise, ArrayBuffer, TypedArray]) {
  const { get } = Object.getOwnPropertyDescriptor(type, Symbol.species);
  console.log(type.name, get.name, type[Symbol.species] === type, get.call(5));
}
for (const type of [Map, Set, WeakMap, WeakSet, Promise, ArrayBuffer, DataView]) {
  console.log(type.name, type.prototype[Symbol.toStringTag], Object.prototype.toString.call(type.prototype));
}

// Subclasses shadow and extend them.
class Counted extends Map { get size() { return super.size * 10; } }
console.log(new Counted([[1, 1], [2, 2]]).size);
class Loud extends RegExp { get flags() { return super.flags + '!'; } get source() { return super.source.toUpperCase(); } }
console.log(new Loud('a', 'g').flags, new Loud('a', 'g').source, String(new Loud('b', 'i')));
const own = Object.defineProperty(new Set([1]), 'size', { value: 7 });
console.log(own.size, new Set([1]).size);
const sizeOf = Function.prototype.call.bind(Object.getOwnPropertyDescriptor(Map.prototype, 'size').get);
console.log(sizeOf(new Map()), sizeOf(new Map([[1, 1]])));

// What functions have of their own can be left out and replaced.
const bound = function f(a, b) {}.bind();
console.log(Object.keys(new Proxy(bound, {
  ownKeys: () => ['value'], getOwnPropertyDescriptor: () => ({ value: 1, enumerable: true, configurable: true })
})));
console.log(Object.keys(new Proxy(() => 1, {
  ownKeys: () => ['value'], getOwnPropertyDescriptor: () => ({ value: 1, enumerable: true, configurable: true })
})));
for (const key of ['name', 'length']) console.log(JSON.stringify(Object.getOwnPropertyDescriptor(function f(a, b) {}, key)));
console.log(Object.getOwnPropertyNames(function f(a, b) { 'use strict'; }).sort().join());
