'use strict';

var punycode = require('punycode');
var seed = 1;

function random(below) {
  seed = (seed * 48271) % 2147483647;
  return seed % below;
}

function attempt(work, text) {
  try {
    console.log(JSON.stringify(work(text)));
  } catch (error) {
    console.log(error.name, error.message);
  }
}

['mañana.com', 'faß.de', 'xn--', '☃-⌘.com', '日本語。jp', 'a.b', 'Bücher.example', 'ü@ä.de', 'a@b@ü', 'xn--zz', '-', 'a-', '99999']
  .forEach(function (text) {
    attempt(punycode.toASCII, text);
    attempt(punycode.toUnicode, text);
    attempt(punycode.encode, text);
    attempt(punycode.decode, text);
  });
for (var i = 0; i < 300; i++) {
  var text = '';
  for (var length = random(12); length >= 0; length--) {
    text += punycode.ucs2.encode([[random(128), random(0xd800), 0x10000 + random(0xfffff)][random(3)]]);
  }
  attempt(punycode.toASCII, text);
  console.log(punycode.decode(punycode.encode(text)) === text, punycode.ucs2.decode(text).join());
}
