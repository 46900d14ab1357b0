// bufferutil (C): masks WebSocket frames in place, in memory that JavaScript and C share.
const { mask, unmask } = require('bufferutil');

const source = Buffer.from('hello world, this is a frame of a WebSocket');
const key = Buffer.from([0x37, 0xfa, 0x21, 0x3d]);
const masked = Buffer.alloc(source.length + 4, 0x2e);

mask(source, key, masked, 2, source.length);
console.log(masked.toString('hex'));

const view = masked.subarray(2, 2 + source.length);
unmask(view, key);
console.log(masked.toString());
console.log('a view shares its memory:', view.equals(source), view.buffer === masked.buffer);
