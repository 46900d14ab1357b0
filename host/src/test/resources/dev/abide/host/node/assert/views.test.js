// Large views are compared as bytes, small print as well.
'use strict';

const assert = require('assert');
const equal = (a, b) => { try { assert.deepStrictEqual(a, b); return true; } catch { return false; } };
const big = Buffer.alloc(100000, 1);
const other = Buffer.from(big);
console.log(equal(big, other));
other[99999] = 2;
console.log(equal(big, other), equal(big, new Uint8Array(big)), equal(new Float64Array([0]), new Float64Array([-0])));
const named = new Uint8Array(3);
named.extra = { a: 1 };
const same = new Uint8Array(3);
console.log(equal(named, same));
same.extra = { a: 1 };
console.log(equal(named, same));
same.extra.a = 2;
console.log(equal(named, same), equal(new Uint8Array(0), new Uint8Array(0)), equal(new Uint16Array(1), new Uint16Array(2)));
