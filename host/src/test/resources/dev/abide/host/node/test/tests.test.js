// Tests, suites, hooks and how they end, as TAP.
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

const assert = require('assert');
const test = require('node:test');
const { after, before, beforeEach, afterEach, describe, it } = test;
const wait = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

test('passes', (t) => { t.diagnostic('said by a test'); });
test('fails', () => { assert.strictEqual(1, 2); });
test('throws', () => { throw new TypeError('of its own'); });
test('throws text', () => { throw 'text'; });
test('throws nothing', async () => { throw undefined; });
test('throws an object', () => { throw { a: 1, b: [2] }; });
test('has a code', () => { throw Object.assign(new Error('two\nlines'), { code: 'E_CODE' }); });
test('has subtests', async (t) => {
  await t.test('first', () => {});
  await t.test('second', async () => { throw new Error('below'); });
  console.log(await t.test('third', async (inner) => { await inner.test('deeper', () => {}); return 5; }));
});
test('calls back', (t, done) => { setTimeout(done, 1); });
test('calls back with an error', (t, done) => { setTimeout(done, 1, new Error('called')); });
test('calls back and returns a promise', async (t, done) => { done(); });
test('calls back twice', (t, done) => { done(); done(); });
test('is left out', { skip: true }, () => { throw new Error('not run'); });
test('is left out for a reason', { skip: 'reason # 1' }, () => {});
test('leaves itself out', (t) => { t.skip('within'); });
test('is to be done', { todo: 'later' }, () => { throw new Error('not yet'); });
test('makes itself to be done', (t) => { t.todo(); });
test.skip('skip', () => {});
test.todo('todo');
test('does not wait for a subtest', (t) => { t.test('left', () => wait(5)); });
test('takes too long', { timeout: 20 }, () => wait(200));
test('is aborted', { signal: AbortSignal.abort(new Error('given up')) }, () => {});
test('names # and \\ \t', () => {});
test(() => {});
test(function named() {});
test();
test({ name: 'name among the options', todo: true }, () => {});
test('plans', async (t) => { t.plan(2); t.assert.ok(true); await t.test('counts', () => {}); });
test('plans more than happens', (t) => { t.plan(3); t.assert.equal(1, 1); });
test('runs two at once', { concurrency: 2 }, async (t) => {
  await Promise.all([
    t.test('slow', async () => { await wait(15); console.log('slow'); }),
    t.test('quick', () => { console.log('quick'); })
  ]);
});
test('uncaught', () => new Promise((resolve) => { setTimeout(() => { throw new Error('nobody caught it'); }, 1); setTimeout(resolve, 15); }));
test('unhandled', async () => { Promise.reject(new Error('nobody handled it')); await wait(15); });
test('returns a thenable', () => ({ then(resolve, reject) { reject(new Error('thenable')); } }));
test('knows itself', async (t) => {
  console.log(t.name, t.fullName, t.signal.aborted, t.passed, t.error, Object.keys(t));
  await t.test('inside', (inner) => { console.log(inner.fullName); });
  t.after(() => { console.log('afterwards', t.passed); });
});
test('declares without context', async () => { it('inner', () => {}); await test('inner too', () => {}); });

describe('a suite', () => {
  before(() => { console.log('before'); });
  after(() => { console.log('after'); });
  beforeEach((t) => { console.log('before', t.name); });
  afterEach((t) => { console.log('after', t.name); });
  it('one', () => { console.log('one'); });
  it('two', () => { throw new Error('two'); });
  describe('within', () => {
    beforeEach(() => { console.log('inner before'); });
    afterEach(() => { console.log('inner after'); });
    it('three', () => { console.log('three'); });
    it.skip('four', () => {});
  });
});
describe('fails itself', () => { throw new Error('while declared'); });
describe('before fails', () => { before(() => { throw new Error('hook'); }); it('never', () => {}); });
describe('after fails', () => { after(() => { throw new Error('hook'); }); it('once', () => {}); });
describe('beforeEach fails', () => { beforeEach(() => { throw new Error('hook'); }); it('never', () => {}); });
describe('afterEach fails', () => { afterEach(() => { throw new Error('hook'); }); it('once', () => {}); });
describe('is declared by and by', async () => { await null; it('late', () => {}); });
describe.skip('skipped', () => { it('never', () => {}); });
describe.todo('to do', () => { it('runs', () => {}); });
describe('empty', () => {});
test('hooks of a test', async (t) => {
  t.beforeEach(() => { console.log('each'); });
  t.afterEach((inner, done) => { setTimeout(() => { console.log('each after'); done(); }, 1); });
  await t.test('a', () => { console.log('a'); });
  await t.test('b', () => { console.log('b'); });
});
test('bad options', (t) => {
  for (const options of [{ timeout: -1 }, { timeout: 'a' }, { concurrency: 'x' }, { concurrency: 0 }, { signal: 1 }]) {
    try { t.test('x', options, () => {}); } catch (error) { console.log(error.name, error.code, error.message); }
  }
});
