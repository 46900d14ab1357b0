// What is left when nothing can happen any more, and what happens after the end of a test.
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

const { describe, it, test } = require('node:test');

test('goes on too late', () => { setTimeout(() => { throw new Error('late'); }, 1); });
test('gives it time', () => new Promise((resolve) => { setTimeout(resolve, 20); }));
test('adds too late', (t) => { setTimeout(() => { t.test('late', () => {}); }, 1); });
test('gives it time again', () => new Promise((resolve) => { setTimeout(resolve, 20); }));
test('never ends', () => new Promise(() => {}));
test('never begins', () => {});
describe('never begins either', () => { it('nor this', () => {}); });
