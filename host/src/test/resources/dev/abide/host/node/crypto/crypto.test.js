'use strict';

var crypto = require('crypto');
['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha512-256', 'sha3-256', 'SHA256', 'RSA-SHA1'].forEach(function (name) {
  console.log(name, crypto.createHash(name).update('hello').update(Buffer.from([1, 2])).digest('hex'));
});
console.log(crypto.createHash('sha256').update('').digest('base64'), crypto.createHash('sha1').update('6869', 'hex').digest());
console.log(crypto.createHmac('sha256', 'key').update('data').digest('hex'), crypto.createHmac('md5', '').update('').digest('base64url'));
var h = crypto.createHash('md5').update('a'); var c = h.copy(); console.log(h.update('b').digest('hex'), c.digest('hex'));
[function () { crypto.createHash('bogus'); }, function () { h.update('x'); }, function () { h.digest(); }, function () { crypto.createHash('md5').update(5); },
  function () { crypto.randomBytes(-1); }, function () { crypto.timingSafeEqual(Buffer.alloc(1), Buffer.alloc(2)); }].forEach(function (run) {
  try { run(); } catch (e) { console.log(e.name, e.code && e.code.indexOf('OSSL') < 0 ? e.code : '', e.message); }
});
console.log(crypto.randomBytes(8).length, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(crypto.randomUUID()), crypto.randomInt(5) < 5, crypto.randomInt(3, 4));
console.log(crypto.timingSafeEqual(Buffer.from('ab'), Buffer.from('ab')), crypto.getHashes().indexOf('sha256') >= 0);
console.log(crypto.pbkdf2Sync('pw', 'salt', 1000, 24, 'sha512').toString('hex'));
crypto.pbkdf2('pw', 'salt', 1, 40, 'sha1', function (error, key) { console.log(error, key.toString('hex')); });
var s = crypto.createHash('sha1'); s.setEncoding('hex'); s.on('readable', function () { var d = s.read(); if (d) console.log('stream', d); }); s.write('hello'); s.end();
var zlib = require('zlib');
var data = Buffer.from(new Array(200).join('hello zlib '));
['gzip', 'deflate', 'deflateRaw'].forEach(function (name) {
  var packed = zlib[name + 'Sync'](data);
  var back = { gzip: 'gunzip', deflate: 'inflate', deflateRaw: 'inflateRaw' }[name];
  console.log(name, packed.length < data.length, zlib[back + 'Sync'](packed).equals(data));
});
console.log(zlib.gunzipSync(Buffer.from('H4sIAAAAAAAAA8tIzcnJBwCGphA2BQAAAA==', 'base64')).toString());
try { zlib.inflateSync(Buffer.from('nonsense')); } catch (e) { console.log(e.code, e.errno, e.message); }
zlib.gzip('x', function (error, packed) { zlib.unzip(packed, function (error, back) { console.log(String(back)); }); });
