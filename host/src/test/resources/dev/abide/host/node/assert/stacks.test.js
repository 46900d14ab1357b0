'use strict';
// The stack of an assertion begins where a script asserted; which column that is, not every engine knows.
const assert = require('assert');
const cases = {
  call() { assert(0); },
  ok() { assert.ok(false); },
  equal() { assert.equal(1, 2); },
  strictEqual() { assert.strictEqual(1, 2, 'two\n    at lines (node:assert:1:1)'); },
  deepStrictEqual() { assert.deepStrictEqual({ a: 1 }, { a: 2 }); },
  throws() { assert.throws(() => {}); },
  fail() { assert.fail('x'); },
  match() { assert.match('a', /b/); },
  ifError() { assert.ifError(new Error('e')); },
  strict() { assert.strict.equal(1, 2); }
};
for (const name of Object.keys(cases)) {
  try {
    cases[name]();
  } catch (error) {
    const frames = error.stack.slice(error.stack.indexOf(error.message) + error.message.length).split('\n').slice(1);
    console.log(name, /stacks\.test\.js/.test(frames[0]), error.stack.startsWith('AssertionError [ERR_ASSERTION]: ' + error.message));
  }
}
class Complaint extends Error {
  constructor(message, above) {
    super(message);
    Error.captureStackTrace(this, above);
  }
}
const named = { complain: null };
named.complain = (() => function () { throw new Complaint('complained', named.complain); })();
try { named.complain(); } catch (error) { console.log(/stacks\.test\.js/.test(error.stack)); }
