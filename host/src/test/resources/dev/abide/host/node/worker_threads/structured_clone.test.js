// Structured clones, and the bytes of v8.serialize.
var v8 = require('v8');
var util = require('util');
function show(value) { console.log(util.inspect(value, { depth: 5 })); }
function attempt(name, action, hasText) {
  // Engines show the text of a function as they like.
  try { show(action()); } catch (e) { console.log(name, e.name, e.code, hasText ? / could not be cloned\.$/.test(e.message) : e.message); }
}

var original = {
  n: [0, -0, 1.5, NaN, Infinity, 2147483648, -7], text: 'a\u00e9\u2603\ud800', empty: '', nothing: [undefined, null, true, false],
  date: new Date(86400000), pattern: /a\/b/gi, map: new Map([['k', { v: 1 }], [1, 2]]), set: new Set([1, 'x']),
  boxed: [Object(1), Object('s'), Object(false)], holes: [1, , 3], bytes: new Uint8Array([1, 2, 3]).subarray(1),
  view: new DataView(new ArrayBuffer(4), 1, 2), nested: { a: { b: { c: [] } } }, 7: 'index', big: 'x'.repeat(300)
};
original.self = original;
original.again = original.nested;
var copy = structuredClone(original);
show(copy);
console.log(copy.self === copy, copy.again === copy.nested, copy !== original, copy.bytes.buffer !== original.bytes.buffer);
console.log(copy.bytes.byteOffset, copy.bytes.buffer.byteLength, 1 in copy.holes, Object.is(copy.n[1], -0));

var error = new RangeError('too far');
error.extra = 1;
error.cause = { why: 'because' };
var clone = structuredClone(error);
console.log(clone instanceof RangeError, clone.message, clone.extra, typeof clone.stack, Object.keys(clone));
function Own() { this.x = 1; }
show(structuredClone(new Own()));
show(structuredClone([Object.create({ inherited: 1 }), Object.create(null)]));

attempt('function', function () { return structuredClone({ f: Math.max }); }, true);
attempt('symbol', function () { return structuredClone(Symbol('x')); });
attempt('weak', function () { return structuredClone(new WeakMap()); });
attempt('promise', function () { return structuredClone(Promise.resolve()); });
attempt('none', function () { return structuredClone(); });

// ---- transfer
var buffer = new ArrayBuffer(8);
var view = new Uint8Array(buffer);
view[3] = 9;
var moved = structuredClone({ view: view, buffer: buffer }, { transfer: [buffer] });
console.log(buffer.byteLength, view.length, moved.view[3], moved.view.buffer === moved.buffer);
attempt('detached', function () { return structuredClone(buffer); });
attempt('twice', function () { var b = new ArrayBuffer(1); return structuredClone(b, { transfer: [b, b] }); });
attempt('invalid', function () { return structuredClone(1, { transfer: [{}] }); });
var shared = new SharedArrayBuffer(4);
var other = structuredClone(new Int8Array(shared));
new Int8Array(shared)[2] = 5;
console.log(other[2], other.buffer instanceof SharedArrayBuffer);

// ---- bytes
function bytes(value) { console.log(v8.serialize(value).toString('hex')); }
[undefined, null, true, 0, -1, 1e9, 2147483647, -2147483648, 2147483648, -0, 0.5, '', 'abc', '\u00e9', '\u2603', [], [1, [2]], [1, , 3], {},
  { a: 1, 5: 2 }, new Date(5), /x/gim, new Map([[1, 'a']]), new Set(['b']), Object(1), Object('s'), Object(true), new Uint8Array([1, 2]),
  Buffer.from('hi'), new Float64Array([1]), new DataView(new ArrayBuffer(2)), new ArrayBuffer(3)].forEach(bytes);
var cyclic = { list: [] };
cyclic.list.push(cyclic);
bytes(cyclic);
show(v8.deserialize(v8.serialize(cyclic)));
show(v8.deserialize(v8.serialize([Buffer.from('hi'), new Uint16Array([1, 2]), new Map([[{ a: 1 }, new Set([1])]])])));
attempt('malformed', function () { return v8.deserialize(Buffer.from('ff0f6f22', 'hex')); });
