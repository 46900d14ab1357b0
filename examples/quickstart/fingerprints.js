// farmhash (C++, node-addon-api): 32 bits as numbers, 64 bits as BigInt.
const farmhash = require('farmhash');

for (const text of ['', 'hello', 'Grüße aus der JVM', '0123456789'.repeat(20)]) {
  const bytes = Buffer.from(text);
  console.log(
    String(bytes.length).padStart(4),
    farmhash.fingerprint32(text),
    String(farmhash.fingerprint64(text)),
    farmhash.fingerprint32(bytes) === farmhash.fingerprint32(text),
  );
}
