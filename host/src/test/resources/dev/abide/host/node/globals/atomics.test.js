// Atomics on arrays that are not shared.
var types = [Int8Array, Uint8Array, Int16Array, Uint16Array, Int32Array, Uint32Array];
types.forEach(function (Type) {
  var array = new Type(3);
  var results = [
    Atomics.store(array, 1, -2), Atomics.load(array, 1), Atomics.add(array, 1, 3), Atomics.sub(array, 1, 2),
    Atomics.or(array, 1, 12), Atomics.and(array, 1, 10), Atomics.xor(array, 1, 3), Atomics.exchange(array, 2, 7.9),
    Atomics.compareExchange(array, 2, 7, -1), Atomics.compareExchange(array, 2, 7, 5)
  ];
  console.log(Type.name, results.join(), Array.prototype.join.call(array));
});
[
  function () { Atomics.add(new Float64Array(1), 0, 1); },
  function () { Atomics.add(new Int32Array(1), 1, 1); },
  function () { Atomics.load({}, 0); },
  function () { Atomics.notify(new Int8Array(1), 0); }
].forEach(function (wrong) {
  try { wrong(); } catch (error) { console.log(error.name); }
});
console.log(Atomics.notify(new Int32Array(1), 0));
console.log(Object.prototype.toString.call(Atomics), Atomics.isLockFree(4));
if (typeof SharedArrayBuffer === 'function') {
  var shared = new Int32Array(new SharedArrayBuffer(8));
  console.log(Atomics.wait(shared, 0, 1), Atomics.wait(shared, 1, 0, 1), Atomics.or(shared, 1, 6), Atomics.load(shared, 1));
}
try { Atomics.wait(new Int32Array(1), 0, 0); } catch (error) { console.log(error.name); }
[BigInt64Array, BigUint64Array].forEach(function (Type) {
  var array = new Type(3);
  var results = [
    Atomics.store(array, 1, BigInt(-2)), Atomics.load(array, 1), Atomics.add(array, 1, BigInt(3)), Atomics.sub(array, 1, BigInt(2)),
    Atomics.or(array, 1, BigInt(12)), Atomics.and(array, 1, BigInt(10)), Atomics.xor(array, 1, BigInt(3)),
    Atomics.exchange(array, 2, BigInt('18446744073709551615')), Atomics.compareExchange(array, 2, BigInt(-1), BigInt(9)),
    Atomics.compareExchange(array, 2, BigInt('18446744073709551615'), BigInt(10)), Atomics.load(array, 2)
  ];
  console.log(Type.name, results.map(String).join(), String(array[1]), Atomics.isLockFree(8));
  try { Atomics.add(array, 0, 1); } catch (error) { console.log(error.name); }
});
if (typeof SharedArrayBuffer === 'function') {
  var longs = new BigInt64Array(new SharedArrayBuffer(16));
  console.log(Atomics.wait(longs, 0, BigInt(1)), Atomics.wait(longs, 1, BigInt(0), 1), Atomics.notify(longs, 0));
}
