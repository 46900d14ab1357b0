// xxhash-addon (C): classes that hold native state.
const { XXHash32, XXHash64, XXHash3, XXHash128 } = require('xxhash-addon');

const data = Buffer.from('a buffer of some length, fed in pieces');
const seed = Buffer.from([1, 0, 0, 0, 0, 0, 0, 0]);

for (const [name, Hash] of Object.entries({ XXHash64, XXHash3, XXHash128 })) {
  const hasher = new Hash(seed);
  hasher.update(data.subarray(0, 10));
  hasher.update(data.subarray(10));
  console.log(name.padEnd(9), hasher.digest().toString('hex'), hasher instanceof Hash);
}
console.log('XXHash32 ', XXHash32.hash(data).toString('hex'));

const hasher = new XXHash64(seed);
hasher.update(data);
const before = hasher.digest().toString('hex');
hasher.reset();
hasher.update(data);
console.log('reset    ', hasher.digest().toString('hex') === before);
