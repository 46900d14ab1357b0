'use strict';

var util = require('util');
var out = [];
[[['-a', 'x', '--b=c', '--no', 'pos', '--', '-z'], { a: { type: 'string', short: 'a' }, b: { type: 'string' }, no: { type: 'boolean' } }], [['-abc', '-dv', '-d', 'w'], { a: { type: 'boolean', short: 'a' }, b: { type: 'boolean', short: 'b' }, c: { type: 'boolean', short: 'c', multiple: true }, d: { type: 'string', short: 'd', multiple: true } }], [['--x'], {}], [['--s'], { s: { type: 'string' } }], [['--b=1'], { b: { type: 'boolean' } }], [['p'], {}], [[], { d: { type: 'string', 'default': 'q' } }]].forEach(function (a) {
  [true, false].forEach(function (strict) { [true, false].forEach(function (pos) { try { out.push(util.inspect(util.parseArgs({ args: a[0], options: a[1], strict: strict, allowPositionals: pos, tokens: true }), { depth: 9 })); } catch (e) { out.push(e.code + e.message); } }); }); });
console.log(out.join('\n'));
