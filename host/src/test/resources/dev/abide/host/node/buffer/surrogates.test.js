// Half a character is looked for as the three bytes that would be its own, not as U+FFFD.
'use strict';

const half = '\ud83d';
const bytes = Buffer.from([1, 0xed, 0xa0, 0xbd]);
console.log(bytes.indexOf(half), bytes.lastIndexOf(half), bytes.includes(half, 0, 'utf8'));
console.log(Buffer.from('ab\ufffdc').indexOf('b' + half + 'c'), Buffer.from([0x62, 0xed, 0xa0, 0xbd, 0x63]).indexOf('b' + half + 'c'));
console.log(Buffer.from('x' + half).includes(half), Buffer.from('a\u{1f600}').indexOf('\u{1f600}'), Buffer.from('\u{1f600}').indexOf('\ude00'));
console.log(Buffer.from('\u{1f600}x').indexOf('\u{1f600}x'), Buffer.from('\u{1f600}\ud83d').indexOf('\u{1f600}\ud83d'));
console.log(Buffer.from([0x3d, 0xd8]).indexOf(half, 'utf16le'), Buffer.from([0x3d]).indexOf(half, 'latin1'), Buffer.from([0x3d]).indexOf(half, 'ascii'));
console.log(Buffer.alloc(3).fill(half).toString('hex'));
