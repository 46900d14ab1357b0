'use strict';
// Errors: their causes, and how much of the stack they keep.
const util = require('util');
const cause = new RangeError('inner');
const several = new AggregateError([new Error('a'), 'text'], 'several', { cause });
console.log(several.cause === cause, several.errors.length, several.message, several.name, String(several));
console.log(JSON.stringify(Object.getOwnPropertyDescriptor(several, 'errors').enumerable), Object.getOwnPropertyDescriptor(several, 'cause').enumerable);
console.log('cause' in new AggregateError([]), 'cause' in new AggregateError([], 'm', {}), 'cause' in new AggregateError([], 'm', { cause: undefined }));
console.log(new AggregateError(new Set([1, 2])).errors.join(), AggregateError.length, AggregateError([], 'called') instanceof AggregateError);
class Several extends AggregateError { get count() { return this.errors.length; } }
const mine = new Several([1], 'mine', { cause: 0 });
console.log(mine.count, mine.cause, mine instanceof AggregateError, mine instanceof Error, util.types.isNativeError(mine));
console.log(new TypeError('t', { cause: null }).cause, new Error('e', Object.create({ cause: 'inherited' })).cause);

const frames = (e) => e.stack.split('\n').length - 1;
const head = (e) => e.stack.split('\n')[0];
const deep = (n, make) => n === 0 ? make() : deep(n - 1, make);
console.log(Error.stackTraceLimit, frames(deep(30, () => new Error('x'))));
Error.stackTraceLimit = 3;
console.log(frames(deep(30, () => new TypeError('x'))), frames(deep(30, () => { try { null.x; } catch (e) { return e; } })));
const kept = deep(30, () => new Error('kept'));
Error.stackTraceLimit = 0;
console.log(new Error('no frames').stack, frames(kept));
const target = {};
Error.captureStackTrace(target);
console.log(target.stack, Object.keys(target).length, JSON.stringify(Object.getOwnPropertyDescriptor(target, 'stack') !== undefined));
Error.stackTraceLimit = 50;
console.log(frames(deep(30, () => new Error('x'))) > 30);
Error.stackTraceLimit = 10;

const changed = new Error('first');
changed.message = 'later';
console.log(head(changed), String(changed));
class Named extends Error { constructor(m) { super(m); this.name = 'Given'; } }
console.log(head(new Named('n')), String(new Named('n')));
class Typed extends TypeError { }
Typed.prototype.name = 'FromPrototype';
console.log(head(new Typed('p')));
console.log(head(new Several([], 'm')), head(new AggregateError([], 'm')), head(new AggregateError([])));

// The stack is a property of each error.
const e = new Error('own');
console.log(Object.getOwnPropertyNames(e).join(), e.hasOwnProperty('stack'), Object.keys(e).length);
e.stack = 'assigned';
console.log(e.stack, Object.getOwnPropertyNames(e).join());
delete e.stack;
console.log(e.stack, e.hasOwnProperty('stack'), util.inspect(e));
console.log(Object.defineProperty(new Error('x'), 'stack', { value: 'defined' }).stack, Object.freeze(new Error('frozen')).stack.includes('frozen'));
console.log(Object.getOwnPropertyNames(new Error()).join(), Object.getOwnPropertyNames(new RangeError('m', { cause: 1 })).join());
const inherits = Object.create(new Error('proto'));
console.log(typeof inherits.stack, head(inherits));

// What was thrown is what it was before.
for (const thrown of [{ a: 1 }, [1], Object.create(null), function f() {}, Object.freeze({ b: 2 }), new Error('t')]) {
  const before = Reflect.ownKeys(thrown).map(String).sort().join();
  let caught;
  try {
    throw thrown;
  } catch (x) {
    caught = x;
  }
  try {
    throw caught;
  } catch (x) {
    console.log(x === thrown, Reflect.ownKeys(x).map(String).sort().join() === before, typeof thrown.stack);
  }
}
