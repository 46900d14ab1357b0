'use strict';

var assert = require('assert');
function log(label, run) {
  try { run(); console.log(label, 'passes'); } catch (e) { console.log(label, e.name, e.code, e.generatedMessage, e.operator, JSON.stringify(e.message)); }
}
log('ok', function () { assert.ok(1); assert(true); });
log('ok message', function () { assert.ok(0, 'zero'); });
log('ok error', function () { assert(false, new TypeError('mine')); });
log('equal', function () { assert.equal(1, '1'); assert.equal(NaN, NaN); });
log('equal fails', function () { assert.equal(1, 2); });
log('notEqual', function () { assert.notEqual(1, 1); });
log('strictEqual', function () { assert.strictEqual(1, 2); });
log('strictEqual text', function () { assert.strictEqual('a', 'b'); });
log('strictEqual long', function () { assert.strictEqual('hello world', 'hello there'); });
log('strictEqual lines', function () { assert.strictEqual('a\nb\nc', 'a\nx\nc'); });
log('strictEqual objects', function () { assert.strictEqual({ a: 1 }, { a: 1 }); });
log('strictEqual mixed', function () { assert.strictEqual(1, '1'); });
log('strictEqual NaN', function () { assert.strictEqual(NaN, NaN); assert.strictEqual(0, -0); });
log('notStrictEqual', function () { assert.notStrictEqual(1, 1); });
log('deepStrictEqual', function () { assert.deepStrictEqual({ a: [1, { b: 2 }], c: new Date(0), d: /x/g, e: new Map([[1, { x: 1 }]]), f: new Set([1, 2]) },
    { a: [1, { b: 2 }], c: new Date(0), d: /x/g, e: new Map([[1, { x: 1 }]]), f: new Set([2, 1]) }); });
log('deepStrictEqual fails', function () { assert.deepStrictEqual({ a: 1, b: [1, 2] }, { a: 1, b: [1, 3] }); });
log('deepStrictEqual type', function () { assert.deepStrictEqual({ a: 1 }, { a: '1' }); });
log('deepStrictEqual proto', function () { assert.deepStrictEqual([], {}); });
log('deepStrictEqual buffers', function () { assert.deepStrictEqual(Buffer.from('a'), Buffer.from('a')); assert.deepStrictEqual(new Uint8Array([1]), new Uint8Array([2])); });
log('deepStrictEqual array', function () { assert.deepStrictEqual([1, 2, 3], [1, 2, 4]); });
log('deepEqual', function () { assert.deepEqual({ a: 1 }, { a: '1' }); assert.deepEqual([1, [2]], ['1', ['2']]); });
log('deepEqual fails', function () { assert.deepEqual({ a: 1 }, { a: 2 }); });
log('notDeepStrictEqual', function () { assert.notDeepStrictEqual({ a: 1 }, { a: 1 }); });
log('notDeepEqual', function () { assert.notDeepEqual({ a: 1 }, { a: 1 }); });
log('throws', function () { assert.throws(function () { throw new Error('abc'); }, /abc/); assert.throws(function () { throw new TypeError('x'); }, TypeError);
  assert.throws(function () { throw new TypeError('x'); }, { name: 'TypeError', message: 'x' }); assert.throws(function () { throw new Error('q'); }, function (e) { return e.message === 'q'; }); });
log('throws nothing', function () { assert.throws(function () {}); });
log('throws nothing of class', function () { assert.throws(function () {}, TypeError, 'hint'); });
log('throws other', function () { assert.throws(function () { throw new Error('abc'); }, /xyz/); });
log('throws other class', function () { assert.throws(function () { throw new Error('abc'); }, TypeError); });
log('throws no function', function () { assert.throws('x'); });
log('doesNotThrow', function () { assert.doesNotThrow(function () { throw new Error('abc'); }, 'why'); });
log('match', function () { assert.match('abc', /b/); assert.match('abc', /x/); });
log('doesNotMatch', function () { assert.doesNotMatch('abc', /b/); });
log('match type', function () { assert.match(5, /x/); });
log('fail', function () { assert.fail(); });
log('fail message', function () { assert.fail('boom'); });
log('ifError', function () { assert.ifError(null); assert.ifError(new Error('e')); });
log('strict', function () { assert.strict.equal(1, '1'); });
log('missing', function () { assert.strictEqual(1); });
var e = new assert.AssertionError({ actual: 1, expected: 2, operator: 'strictEqual' });
console.log(e instanceof Error, e.name, e.message, e.actual, e.expected, String(e).split('\n')[0]);
assert.rejects(Promise.reject(new Error('r')), /r/).then(function () { console.log('rejects'); return assert.rejects(Promise.resolve(1)); })
  .then(undefined, function (error) { console.log(error.message); return assert.doesNotReject(Promise.resolve(1)); }).then(function () { console.log('doesNotReject'); });
log('strictEqual numbers', function () { assert.strictEqual(123456789, 987654321); });
log('deepStrictEqual primitive', function () { assert.deepStrictEqual('a', 'b'); });
log('deepStrictEqual null', function () { assert.deepStrictEqual({ a: null }, { a: undefined }); });
