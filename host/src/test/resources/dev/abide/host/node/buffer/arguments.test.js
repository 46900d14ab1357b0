'use strict';

// What the methods of Buffer make of odd arguments.
var util = require('util');
var out = [];
var b = Buffer.from('hello wörld'); var t = function (f) { try { out.push(util.inspect(f())); } catch (e) { out.push(e.code ? e.code + ' ' + e.message : e.name); } };
[[], ['x'], ['ab', 2], [''], [5], ['6162', 'hex'], ['z', 'hex'], ['a', 1, 3], ['a', 3, 1], [Buffer.from('xy')], [Buffer.alloc(0)], ['a', 'nope'], ['a', 0, 99], ['a', -1], ['ü', 'latin1'], ['a', 1, 'utf16le'], [256], [null], [true]].forEach(function (a) { t(function () { return Buffer.alloc(7).fill.apply(Buffer.alloc(7), a); }); t(function () { return Buffer.alloc(5, a[0], a[1]); }); });
[['l'], ['l', 4], ['l', -3], ['zz'], [108], [Buffer.from('ll')], ['', 3], ['', 99], ['l', 'utf8'], ['l', undefined, 'ucs2'], ['l', 1e20], ['l', -1e20], ['l', NaN], ['l', null], [{}], ['l', 0, 'nope'], ['6c6c', 'hex'], ['l', 0, '']].forEach(function (a) { ['indexOf', 'lastIndexOf', 'includes'].forEach(function (m) { t(function () { return b[m].apply(b, a); }); }); });
[['x'], ['x', 2], ['x', 'hex'], ['xyz', 1, 2], ['xyz', 1, 'latin1'], ['xyz', 1, 99], ['x', -1], ['x', 99], ['x', 1, -1], ['x', 1, 1, 'nope'], ['6162', 0, 9, 'hex'], [5], ['x', null], ['ü', 0, 1]].forEach(function (a) { t(function () { var c = Buffer.alloc(8); return [c.write.apply(c, a), c]; }); });
[[], ['utf8', 2], ['hex', 1, 3], ['utf8', -5, 4], ['utf8', 3, 2], ['utf8', 99], ['utf8', 'x', '3'], ['utf8', 1.7, 3.9], [null], [''], ['nope'], ['utf8', 0, NaN], ['utf8', NaN, 3], ['utf8', 0, -1]].forEach(function (a) { t(function () { return b.toString.apply(b, a); }); });
[[b], [Buffer.from('hello')], [b, 1], [b, 1, 3], [b, 1, 3, 0, 2], [b, 3, 1], [b, 0, 3, 3, 1], [b, 0, 99], [b, -1], [b, 3, 3, 2, 2], [5]].forEach(function (a) { t(function () { return b.compare.apply(b, a); }); });
[[], [1], [1, 2], [9], [-1], [1, 99], [NaN, NaN], [1, -5], ['2', '3'], [8], [0, 0], [null, null]].forEach(function (a) { t(function () { return Buffer.from.apply(Buffer, [new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]).buffer].concat(a)); }); });
['readInt8', 'readUInt16LE', 'readInt32BE', 'readUIntBE', 'readIntLE', 'readFloatLE', 'readDoubleBE', 'readBigInt64LE'].forEach(function (m) { [[0], [1], [99], [-1], [1.5], ['x'], [0, 3], [0, 7], []].forEach(function (a) { t(function () { return b[m].apply(b, a); }); }); });
['writeInt8', 'writeUInt16LE', 'writeInt32BE', 'writeUIntBE', 'writeIntLE', 'writeDoubleLE'].forEach(function (m) { [[1, 0], [-1, 0], [1e9, 1], [300, 0, 1], [5, 0, 6], [1, 99], ['7', 1], [-129, 0, 1], [1e14, 0, 6]].forEach(function (a) { t(function () { var c = Buffer.alloc(8); return [c[m].apply(c, a), c]; }); }); });
t(function () { return [Buffer.byteLength('abcd==', 'base64'), Buffer.byteLength('abc=', 'base64'), Buffer.byteLength('====', 'base64'), Buffer.byteLength('', 'base64'), Buffer.byteLength('=', 'base64'), require('buffer').isUtf8(b), require('buffer').isAscii(b), atob('aGk='), btoa('hi'), require('buffer').transcode(b, 'utf8', 'latin1')]; });
t(function () { var c = Buffer.from('ab'); return [c, Buffer.alloc(60), { c: c }]; });
console.log(out.join('\n'));
