// fill, slice and copyWithin of long typed arrays, which engines may do by moving memory.
'use strict';

var KINDS = [Int8Array, Uint8ClampedArray, Int16Array, Uint32Array, Float32Array, Float64Array];

function sum(array) {
  var result = 0;
  for (var i = 0; i < array.length; i++) result = (result * 31 + Number(array[i]) * (i + 1)) % 1000003;
  return result;
}

function counted(Kind, length) {
  var array = new Kind(new ArrayBuffer(length * Kind.BYTES_PER_ELEMENT + 16), 8, length);
  for (var i = 0; i < length; i++) array[i] = i % 100;
  return array;
}

KINDS.forEach(function (Kind) {
  [100, 5000].forEach(function (length) {
    var line = [Kind.name, length];
    line.push(sum(counted(Kind, length).fill(7.5)), sum(counted(Kind, length).fill(-1, 3)));
    line.push(sum(counted(Kind, length).fill(300, -4000, -3)), sum(counted(Kind, length).fill(1, 9, 2)));
    line.push(sum(counted(Kind, length).fill('4', '5', { valueOf: function () { return 2000; } })));
    line.push(sum(counted(Kind, length).copyWithin(3, 0)), sum(counted(Kind, length).copyWithin(0, 7)));
    line.push(sum(counted(Kind, length).copyWithin(-90, 10, -5)), sum(counted(Kind, length).copyWithin(1.9, 50.1, 90)));
    var part = counted(Kind, length).slice(5, -5);
    line.push(part.length, sum(part), part.constructor === Kind, part.byteOffset, part.buffer.byteLength);
    line.push(counted(Kind, length).slice(9, 3).length, sum(counted(Kind, length).slice()));
    console.log(line.join(' '));
  });
});

var array = counted(Uint8Array, 3000);
console.log(array.fill(3) === array, array.copyWithin(0, 5) === array, array.slice() === array);

// What is around the part stays as it is.
var around = new Uint8Array(4000);
around.subarray(10, 3990).fill(1);
console.log(around[9], around[10], around[3989], around[3990]);

// A class of one's own makes the slice.
function Own(length) {
  return Object.setPrototypeOf(new Uint16Array(length), Own.prototype);
}
Own.prototype = Object.create(Uint8Array.prototype, { constructor: { value: Own } });
Object.defineProperty(Own, Symbol.species, { value: function (length) { return new Uint16Array(length + 1); } });
var own = Object.setPrototypeOf(counted(Uint8Array, 2000), Own.prototype);
var made = own.slice(2);
console.log(made.constructor.name, made.length, sum(made));

var buffer = Buffer.alloc(5000, 'abc');
var slice = Uint8Array.prototype.slice.call(buffer, 3, 4000);
console.log(slice.length, slice.toString('latin1', 0, 6), Buffer.isBuffer(slice), slice.buffer === buffer.buffer);

['fill', 'slice', 'copyWithin'].forEach(function (name) {
  var method = Object.getPrototypeOf(Uint8Array.prototype)[name];
  var descriptor = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), name);
  console.log(name, method.name, method.length, 'prototype' in method, descriptor.enumerable, descriptor.writable);
  console.log(/\[native code\]/.test(String(method)));
});
