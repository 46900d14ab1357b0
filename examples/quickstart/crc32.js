// @node-rs/crc32 (Rust, napi-rs): checksums in one go and in pieces.
const { crc32, crc32c } = require('@node-rs/crc32');

const text = 'The quick brown fox jumps over the lazy dog';
const hex = (number) => number.toString(16).padStart(8, '0');

console.log('crc32  ', hex(crc32(text)));
console.log('crc32c ', hex(crc32c(text)));

let running = 0;
for (const word of text.match(/\S+ ?/g)) {
  running = crc32(Buffer.from(word), running);
}
console.log('pieces ', hex(running), running === crc32(text) ? 'agree' : 'disagree');
