// Array patterns take what they need of an iterator and close it; members of literals can be targets.
const counter = { [Symbol.iterator]() { return this; }, next() { return { done: this.n >= 3, value: this.n++ }; }, return() { this.closed++; return {}; } };
const again = () => Object.assign(counter, { n: 0, closed: 0 });
const show = (...values) => console.log(...values, 'read', counter.n, 'closed', counter.closed);
{ const [a] = again(); show(a); }
{ const [a, , b] = again(); show(a, b); }
{ const [a, b, c, d = 'default'] = again(); show(a, b, c, d); }
{ const [a, ...rest] = again(); show(a, rest); }
{ const [] = again(); show(); }
{ let x, y; [x, y = 5] = again(); show(x, y); [x.z, y] = ['unused', ...again()]; show(x, y); }
{ const f = ([a], { b: [c] = [a] } = {}) => show(a, c); f(again()); }
{ for (const [a] of [again(), 'xy', new Set([7])]) show(a); }
{ const [[a], [b]] = ['pq', again()]; show(a, b); }
function* generator(log) {
  try {
    yield 1;
    yield 2;
  } finally {
    console.log(log);
  }
}
{ const [a] = generator('closed after one'); console.log(a); }
{ const [a, b] = generator('closed after two'); console.log(a, b); }
{ const [a, b, c] = generator('ended'); console.log(a, b, c); }
{ const [...a] = generator('taken whole'); console.log(a); }
function* inside() {
  const [a] = yield 'first';
  const { next } = (yield a) || {};
  console.log('got', a, next);
}
{ const i = inside(); console.log(i.next().value, i.next(generator('closed in a generator')).value); i.next({ next: 'a property' }); }
(async () => {
  const [a] = await Promise.resolve(generator('closed in an async function'));
  console.log(a);
})();
for (const bad of [1, null, undefined, {}]) {
  try {
    const [a] = bad;
  } catch (e) {
    console.log(e.name);
  }
}
let got = [];
({ a: { set value(v) { got.push(v); } }.value } = { a: 42 });
[{ set value(v) { got.push(v); } }.value, [0].x, ...{}.y] = [1, 2, 3];
for ([{ set value(v) { got.push(v); } }.value] of ['p', 'q']);
class Private {
  #x = 1;
  swap(o) {
    ({ a: this.#x, b: { set value(v) { got.push(v); } }.value } = o);
    return this.#x;
  }
}
console.log(got, new Private().swap({ a: 'private', b: 'set' }), got);
// A rest of properties is what the others leave, and reads nothing of what they took.
{
  const reads = [];
  const source = { get a() { reads.push('a'); return 1; }, get b() { reads.push('b'); return 2; }, [Symbol.for('s')]: 3, 1: 'one', c: 4 };
  Object.defineProperty(source, 'hidden', { value: 5 });
  const { a, [1]: one, ['c']: c, ...rest } = source;
  console.log(a, one, c, rest, reads);
  const { length, 0: first, ...letters } = 'xyz';
  console.log(length, first, letters);
  const f = ({ [Symbol.for('s')]: s, ...others }, [{ b, ...more }] = [source]) => [s, Object.keys(others), b, Object.keys(more)];
  console.log(f(source));
  const target = {};
  ({ a: target.a, ...target.rest } = { a: 1, b: 2, __proto__: { inherited: 1 } });
  console.log(target.a, Object.keys(target.rest), Object.getPrototypeOf(target.rest) === Object.prototype);
  const { x = 5, ...none } = 7;
  console.log(x, none);
}
