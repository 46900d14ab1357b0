// Ciphers, scrypt and HKDF.
var crypto = require('crypto');

function round(name, keyLength, ivLength, options) {
  var key = Buffer.alloc(keyLength, 'k');
  var iv = ivLength === null ? null : Buffer.alloc(ivLength, 'i');
  var text = 'some text, longer than one block of the cipher';
  var cipher = crypto.createCipheriv(name, key, iv, options);
  if (options) cipher.setAAD(Buffer.from('associated'));
  var sealed = cipher.update(text, 'utf8', 'hex') + cipher.final('hex');
  var decipher = crypto.createDecipheriv(name, key, iv, options);
  if (options) {
    decipher.setAAD(Buffer.from('associated'));
    decipher.setAuthTag(cipher.getAuthTag());
  }
  var opened = decipher.update(sealed, 'hex', 'utf8') + decipher.final('utf8');
  console.log(name, sealed, opened === text, options ? cipher.getAuthTag().toString('hex') : '');
}
round('aes-128-cbc', 16, 16);
round('aes-192-cbc', 24, 16);
round('AES-256-CBC', 32, 16);
round('aes-256-ctr', 32, 16);
round('aes-256-ecb', 32, null);
round('aes-256-gcm', 32, 12, {});
round('aes-128-gcm', 16, 16, { authTagLength: 12 });
round('chacha20-poly1305', 32, 12, { authTagLength: 16 });

function refused(body) {
  try { body(); console.log('not refused'); } catch (error) { console.log(error.name, error.code, error.message); }
}
refused(function () { crypto.createCipheriv('aes-512-cbc', Buffer.alloc(16), Buffer.alloc(16)); });
refused(function () { crypto.createCipheriv('aes-128-cbc', Buffer.alloc(15), Buffer.alloc(16)); });
refused(function () { crypto.createCipheriv('aes-128-cbc', Buffer.alloc(16), Buffer.alloc(15)); });
refused(function () {
  var decipher = crypto.createDecipheriv('aes-128-cbc', Buffer.alloc(16), Buffer.alloc(16));
  decipher.update(Buffer.alloc(15));
  decipher.final();
});
refused(function () {
  var decipher = crypto.createDecipheriv('aes-128-gcm', Buffer.alloc(16), Buffer.alloc(12));
  decipher.setAuthTag(Buffer.alloc(16));
  decipher.update(Buffer.alloc(15));
  decipher.final();
});
var unpadded = crypto.createCipheriv('aes-128-cbc', Buffer.alloc(16), Buffer.alloc(16)).setAutoPadding(false);
console.log(unpadded.update(Buffer.alloc(16)).toString('hex') + unpadded.final('hex'));

console.log(crypto.scryptSync('password', 'salt', 32).toString('hex'));
console.log(crypto.scryptSync('password', 'NaCl', 20, { N: 1024, r: 8, p: 4 }).toString('hex'));
crypto.scrypt('', '', 16, { cost: 16, blockSize: 1 }, function (error, key) { console.log(error, key.toString('hex')); });
console.log(Buffer.from(crypto.hkdfSync('sha512', 'key', 'salt', 'info', 100)).toString('hex'));

var streamed = crypto.createCipheriv('aes-128-cbc', Buffer.alloc(16), Buffer.alloc(16));
var chunks = [];
streamed.on('data', function (chunk) { chunks.push(chunk); });
streamed.on('end', function () { console.log('streamed', Buffer.concat(chunks).toString('base64')); });
streamed.end('text');
