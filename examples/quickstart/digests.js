// keccak (C++, node-addon-api): hash objects that are streams, each with native state of its own.
const createKeccakHash = require('keccak');

for (const algorithm of ['keccak256', 'sha3-256', 'sha3-512']) {
  console.log(algorithm.padEnd(9), createKeccakHash(algorithm).update('hello').digest('hex').slice(0, 32));
}

const first = createKeccakHash('sha3-256').update('a');
const second = createKeccakHash('sha3-256').update('b');
first.update('c');
console.log('apart    ', first.digest('hex').slice(0, 16), second.digest('hex').slice(0, 16));

try {
  first.update('again');
} catch (error) {
  console.log('finished ', error.message);
}
