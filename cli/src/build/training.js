// What most scripts need when they start, so that the archive holds the classes behind it: builtins, modern syntax, an
// addon, promises, timers, errors, streams, files, a worker, a module. What only one engine can do is tried.
const modules = ['assert', 'assert/strict', 'async_hooks', 'buffer', 'child_process', 'console', 'constants',
  'crypto', 'diagnostics_channel', 'dns', 'events', 'fs', 'fs/promises', 'http', 'https', 'module', 'net',
  'os', 'path', 'perf_hooks', 'process', 'querystring', 'readline', 'stream', 'stream/promises',
  'string_decoder', 'test', 'timers', 'timers/promises', 'tls', 'tty', 'url', 'util', 'v8', 'vm',
  'worker_threads', 'zlib'];
for (const name of modules) require(`node:${name}`);
const assert = require('assert');
const fs = require('fs');
const path = require('path');
const util = require('util');

class Trainee extends require('events') {
  #count = 0;
  static created = 0;
  constructor(...names) { super(); this.names = names; Trainee.created++; }
  get count() { return this.#count; }
  async *each() { for (const name of this.names) { this.#count++; yield name; } }
  *[Symbol.iterator]() { yield* this.names; }
}

function language() {
  const trainee = new Trainee('a', 'b', 'c');
  const entries = [...trainee].map((name, index) => [`${name}${index}`, { name, index }]);
  const { length, ...rest } = Object.fromEntries(entries);
  const keys = Object.keys(rest).filter(key => /^(?<letter>[a-c])\d$/.test(key));
  const text = keys.sort((a, b) => a < b ? 1 : -1).join('|');
  const map = new Map(Object.entries(rest)), set = new Set(map.keys());
  const view = new Uint8Array([1, 2, 3]).map(each => each * 2);
  switch (text.split('|').length ?? length) {
    case 3: map.delete('a0'); break;
    default: set.clear();
  }
  label: for (let i = 0; i < 3; i++) for (const key of set) if (key.endsWith(String(i))) continue label;
  const proxy = new Proxy({}, { get: (target, key, receiver) => Reflect.get(target, key, receiver) ?? key });
  const replaced = 'a-b'.replace(/-(.)/g, (all, letter) => letter.toUpperCase());
  return JSON.stringify({ text, map: [...map], view: Array.from(view), symbol: String(Symbol.for('x')),
    proxy: proxy.any, date: new Date(0).toISOString(), big: String(10n ** 20n), replaced });
}

function failures() {
  assert.throws(() => null.x, TypeError);
  assert.deepStrictEqual({ a: [1, new Map([[1, 2]])] }, { a: [1, new Map([[1, 2]])] });
  try {
    assert.strictEqual(1, 2);
  } catch (e) {
    return util.inspect(e).length > 0 && e.stack.split('\n').length > 1;
  }
}

function addon() {
  const { call } = require('./training.node');
  try {
    call(() => {});
  } catch (e) {
    console.log(`${e.code}: ${e?.message}`);
  }
  for (let i = 0; i < 2000; i++) call(i, 'text', { i }, [i]);
}

async function waiting() {
  for await (const name of new Trainee('a', 'b').each()) console.log(Buffer.from(name).toString('hex'));
  await new Promise(resolve => setImmediate(resolve));
  await Promise.all([1, Promise.resolve(2)].map(async each => await each));
  await fs.promises.writeFile(path.join(__dirname, 'written.txt'), 'some text\n'.repeat(100));
  const chunks = [];
  for await (const chunk of fs.createReadStream(path.join(__dirname, 'written.txt'))) chunks.push(chunk);
  console.log('%s %d %o', Buffer.concat(chunks).length, 1.5, { nested: { deep: [1, 'x', null, undefined] } });
  await import('./training.mjs');
}

function worker() {
  const { Worker } = require('worker_threads');
  const started = new Worker('require("worker_threads").parentPort.postMessage({ a: [1, "x"] })', { eval: true });
  started.on('message', message => console.log(util.inspect(message)));
}

console.log(language(), failures());
addon();
waiting().then(() => setTimeout(worker, 1));
process.on('exit', code => console.error('done', code));
