// Every way of cutting some bytes into chunks.
'use strict';

const { StringDecoder } = require('string_decoder');

const codes = (text) => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16)).join(' ');

const INPUTS = {
  utf8: ['f09f9880c3a9e282ac', 'f09f98', 'c3', 'e282', 'ff41', 'f0414243', 'eda080', 'c3c3a9', 'e2e282ac', 'f09f9841'],
  utf16le: ['3dd800de4100', '3dd83dd800de', '4100e9', '00de3dd8', '3dd8', '3d', '3dd800', '410042003dd8'],
  base64: ['000102030405060708', 'ff', 'ffee', 'ffeedd11'],
  base64url: ['fbff', 'fbfffe', 'fb'],
  latin1: ['ff00'],
  ascii: ['ff41'],
  hex: ['0102'],
};

function decoded(bytes, encoding, cuts) {
  const decoder = new StringDecoder(encoding);
  const parts = [];
  for (let end = 1, start = 0; end <= bytes.length; end++) {
    if (end < bytes.length && !((cuts >> (end - 1)) & 1)) continue;
    parts.push(codes(decoder.write(bytes.subarray(start, end))), decoder.lastNeed, decoder.lastTotal);
    start = end;
  }
  return parts.concat('end', codes(decoder.end()), decoder.lastNeed).join('|');
}

for (const encoding in INPUTS) {
  for (const hex of INPUTS[encoding]) {
    const bytes = Buffer.from(hex, 'hex');
    for (let cuts = 0; cuts < 1 << (bytes.length - 1); cuts++) {
      console.log(encoding, hex, cuts, decoded(bytes, encoding, cuts));
    }
  }
}

const again = new StringDecoder('utf16le');
console.log(codes(again.end(Buffer.from('3dd800', 'hex'))), codes(again.write(Buffer.from('4100', 'hex'))), codes(again.end()));
