'use strict';
// Labels that RFC 3492 shows, others that are none, and domains.
process.noDeprecation = true;
var punycode = require('punycode');
var texts = ['', '-', '--', '-> $1.00 <-', 'ascii', 'b\u00fccher', 'ma\u00f1ana', '\u4ed6\u4eec\u4e3a\u4ec0\u4e48\u4e0d\u8bf4\u4e2d\u6587',
  'Pro\u010dprost\u011bnemluv\u00ed\u010desky', '3\u5e74B\u7d44\u91d1\u516b\u5148\u751f', '\ud83d\ude00\ud83d\ude00', 'a\ud83d\ude00b', '\u00fc-\u00fc', '\ud800', 'x\udc00y'];
function show(text) {
  return typeof text === 'string' ? JSON.stringify(text).replace(/[\u007f-\uffff]/g, function (unit) {
    return '\\u' + ('000' + unit.charCodeAt(0).toString(16)).slice(-4);
  }) : String(text);
}
function attempt(name, action) {
  try { console.log(name, show(action())); } catch (e) { console.log(name, e.name, e.message); }
}
texts.forEach(function (text) {
  attempt('encode ' + show(text), function () { return punycode.encode(text); });
  attempt('back', function () { return punycode.decode(punycode.encode(text)) === text; });
  attempt('points', function () { return punycode.ucs2.decode(text).join(); });
  attempt('text', function () { return punycode.ucs2.encode(punycode.ucs2.decode(text)) === text; });
});
['', '-', 'a-', 'bcher-kva', 'BCHER-KVA', 'bcher-kv', 'a!b', 'ls8h=', '\u0080-a', '99999999', 'zzzzzzzzzzzz', 'a--b', 'Bcher-Kva'].forEach(function (code) {
  attempt('decode ' + show(code), function () { return punycode.decode(code); });
});
['b\u00fccher.example', 'example.com', 'ma\u00f1ana.com', 'user@b\u00fccher.example', '\u3002a\uff0eb\uff61\u00e9', 'xn--bcher-kva.example', 'XN--BCHER-KVA.example',
  'a@b@c\u00e9', ' \u00fc', 'xn--.com'].forEach(function (domain) {
  attempt('toASCII ' + show(domain), function () { return punycode.toASCII(domain); });
  attempt('toUnicode ' + show(domain), function () { return punycode.toUnicode(domain); });
});
console.log(punycode.version, Object.keys(punycode).sort().join());
