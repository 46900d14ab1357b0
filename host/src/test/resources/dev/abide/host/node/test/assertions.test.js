// What TAP tells of errors.
'use strict';

// Durations, places and stacks are each runtime's own, and when a report is written beside other output.
const parts = [];
const said = [];
const write = process.stdout.write;
const log = console.log;
console.log = (...args) => { said.push(require('util').format(...args)); };
process.stdout.write = (chunk) => { parts.push(String(chunk)); return true; };
process.on('exit', () => {
  process.stdout.write = write;
  const code = process.exitCode;
  log(said.join('\n'));
  log(parts.join('')
    .replace(/duration_ms:? [\d.]+(e-\d+)?/g, 'duration_ms N')
    .replace(/location: '.*'/g, 'location')
    .replace(/at [^ ]+:\d+:\d+/g, 'at PLACE')
    .replace(/\n *stack: \|-(\n +\S.*)+?(?=\n +\.\.\.)/g, ''));
  log('exit code', code);
  process.exitCode = 0;
});

const { test } = require('node:test');
const circle = { a: 1 };
circle.self = circle;

function failing(name, properties) {
  test(name, () => { throw Object.assign(new Error(name), properties); });
}
failing("it's \\ \t quoted", { expected: "a'b", actual: { "k'y": 'v', f() {}, s: Symbol('x'), none: undefined, n: null }, operator: 'op' });
failing('numbers', { expected: 1.5, actual: [], operator: 'op' });
failing('nested', { expected: { a: { b: { c: ['x', { d: true }] } } }, actual: new Date(0), operator: 'op' });
failing('a circle', { expected: circle, actual: new Set([1]), operator: undefined });
failing('lines', { expected: 'one\ntwo', actual: undefined, operator: 'op' });
failing('half an assertion', { expected: 1 });
failing('an error', { code: 'E_X', name: 'OwnError' });
