// What is frozen or closed can still be read, defined again as it is, and says what it is.
const t = (name, f) => {
  try {
    console.log(name, f());
  } catch (e) {
    console.log(name, e.name);
  }
};
const view = Object.preventExtensions(new Uint8Array([1, 2]));
t('length', () => view.length + view.byteLength);
t('read', () => view[1] + view.join() + view.subarray(1)[0]);
t('write', () => { view[0] = 9; view.set([5], 1); return view.join(); });
t('add', () => { 'use strict'; view.x = 1; });
t('extensible', () => Object.isExtensible(view));
t('freeze', () => Object.freeze(new Uint8Array(2)));
t('freeze none', () => Object.isFrozen(Object.freeze(new Uint8Array(0))));
t('seal', () => Object.isSealed(Object.seal(new Uint8Array(2))));
t('is frozen', () => Object.isFrozen(Object.preventExtensions(new Float32Array(1))));
t('reflect', () => Reflect.preventExtensions(new Int8Array(3)));
t('buffer', () => Object.preventExtensions(Buffer.from('hey')).toString());
t('data view', () => Object.freeze(new DataView(new ArrayBuffer(2))).getInt8(0));

const o = Object.freeze({ a: 1, b: NaN, c: -0, f() {} });
t('same', () => Object.defineProperty(o, 'a', { value: 1 }) === o);
t('whole', () => Object.defineProperty(o, 'a', { value: 1, writable: false, enumerable: true, configurable: false }) === o);
t('NaN', () => Object.defineProperty(o, 'b', { value: NaN }) === o);
t('zero', () => Object.defineProperty(o, 'c', { value: 0 }) === o);
t('nothing', () => Object.defineProperty(o, 'a', {}) === o);
t('other', () => Object.defineProperty(o, 'a', { value: 2 }));
t('getter', () => Object.defineProperty(o, 'a', { get() {} }));
t('told', () => [Reflect.defineProperty(o, 'a', { value: 1 }), Reflect.defineProperty(o, 'a', { value: 3 })].join());
const list = Object.freeze([1, 2]);
t('element', () => Object.defineProperty(list, 0, { value: 1 }) === list);
t('other element', () => Object.defineProperty(list, 0, { value: 5 }));
