// Promises, async functions and asynchronous iteration.
const log = (...values) => console.log(...values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))));
const later = (value) => new Promise((resolve) => setImmediate(resolve, value));

class Source {
  #items;
  constructor(items) { this.#items = items; }
  async *[Symbol.asyncIterator]() { for (const item of this.#items) { await null; yield item; } }
  async first() { for await (const item of this) return item; }
  get all() { return (async () => { const all = []; for await (const x of this) all.push(x); return all; })(); }
}
class Doubled extends Source {
  async first() { return (await super.first()) * 2; }
}

async function main() {
  log('await', await later(1), await 2);
  try { await Promise.reject(new TypeError('rejected')); } catch (error) { log('caught', error.name, error.message); }
  log('loop', await (async () => { let sum = 0; for (let i = 0; i < 3; i++) sum += await later(i); return sum; })());
  log('source', await new Source([1, 2]).all, await new Source([3]).first(), await new Doubled([4]).first());
  log('for await of promises', await (async () => { const r = []; for await (const x of [later('a'), 'b']) r.push(x); return r; })());
  log('finally', await (async () => { const r = []; try { await later(0); r.push('try'); } finally { await later(0); r.push('finally'); } return r; })());
  log('all', await Promise.all([1, later(2)]), await Promise.allSettled([Promise.reject(1), 2]), await Promise.race([later(1), 0]), await Promise.any([Promise.reject(1), 5]));
  try { await Promise.any([Promise.reject(1)]); } catch (error) { log(error.constructor.name, error.errors); }
  async function* numbers() { try { yield 1; yield 2; } finally { log('closed'); } }
  for await (const n of numbers()) { log('n', n); break; }
  const it = numbers();
  log(await it.next(), await it.return(7), await it.next());
  const arrow = async (a, { b } = {}, ...rest) => [a, b, rest, await later('x')];
  log('arrow', await arrow(1, { b: 2 }, 3));
  log('thenable', await { then(resolve) { resolve('thenable'); } });
  log('this', await ({ v: 5, async m() { await null; return this.v; } }).m());
  log('arguments', await (async function () { await null; return arguments.length; })(1, 2));
  log('labels', await (async () => { outer: for (const a of [1, 2]) { for (const b of [1, 2]) { await null; if (b === 1) continue outer; } } return 'done'; })());
  log('switch', await (async (x) => { switch (x) { case 1: await null; case 2: return 'two'; default: return 'none'; } })(1));
  const deep = async (n) => (n === 0 ? 'deep' : deep(n - 1));
  log(await deep(100));
}

const order = [];
setTimeout(() => order.push('timeout'), 0);
setImmediate(() => order.push('immediate'));
process.nextTick(() => order.push('tick'));
Promise.resolve().then(() => order.push('micro'));
queueMicrotask(() => order.push('queued'));
(async () => { order.push('sync'); await null; order.push('after await'); })();
main().then(() => log('order', order.slice(0, 5))).catch((error) => log('failed', error.stack));
