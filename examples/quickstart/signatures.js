// secp256k1 (C++, node-addon-api): keys and signatures as typed arrays.
const secp256k1 = require('secp256k1');

const hex = (bytes) => Buffer.from(bytes).toString('hex');
const privateKey = new Uint8Array(32).fill(7);
const message = Uint8Array.from({ length: 32 }, (_, i) => i);

const publicKey = secp256k1.publicKeyCreate(privateKey);
const { signature, recid } = secp256k1.ecdsaSign(message, privateKey);
console.log('public   ', hex(publicKey));
console.log('signature', hex(signature).slice(0, 32), recid);
console.log('verifies ', secp256k1.ecdsaVerify(signature, message, publicKey));
console.log('recovered', hex(secp256k1.ecdsaRecover(signature, recid, message)) === hex(publicKey));

message[0] ^= 1;
console.log('tampered ', secp256k1.ecdsaVerify(signature, message, publicKey));
try {
  secp256k1.publicKeyCreate(new Uint8Array(31));
} catch (error) {
  console.log('short key', error.message);
}
