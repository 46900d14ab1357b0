// What the reporters make of events.
'use strict';

const { Readable } = require('stream');
const reporters = require('node:test/reporters');

function failure(message, failureType) {
  const error = new Error(message);
  error.stack = 'Error: ' + message;
  error.code = 'ERR_TEST_FAILURE';
  error.failureType = failureType || 'testCodeFailure';
  error.cause = message;
  return error;
}

const file = process.cwd() + '/some.js';
const at = { line: 3, column: 5, file };
function start(name, nesting) { return { type: 'test:start', data: { name, nesting, ...at } }; }
function end(name, nesting, testNumber, more, details) {
  const error = details && details.error;
  return { type: error ? 'test:fail' : 'test:pass', data: { name, nesting, testNumber, ...at, ...more, details: { duration_ms: 1.5, ...details } } };
}
const events = [
  { type: 'test:stdout', data: { file, message: 'printed\n\n  twice\n' } },
  { type: 'test:stderr', data: { file, message: 'complained\n' } },
  { type: 'test:enqueue', data: { name: 'parent', nesting: 0, ...at } },
  start('parent', 0), start('child <1> & "2"', 1), end('child <1> & "2"', 1, 1),
  start('skipped', 1), end('skipped', 1, 2, { skip: true }),
  start('skipped for a reason', 1), end('skipped for a reason', 1, 3, { skip: 'the "reason"' }),
  start('wrong', 1), end('wrong', 1, 4, {}, { error: failure('it went <wrong> & "bad"\nindeed') }),
  { type: 'test:diagnostic', data: { message: 'inner # note', nesting: 1, ...at } },
  { type: 'test:plan', data: { count: 4, nesting: 1, ...at } },
  end('parent', 0, 1, {}, { type: 'suite', error: failure('1 subtest failed', 'subtestsFailed') }),
  start('todo', 0), end('todo', 0, 2, { todo: 'later' }),
  start('todo that fails', 0), end('todo that fails', 0, 3, { todo: true }, { error: failure('not yet') }),
  start('hook', 0), start('inside', 1), end('inside', 1, 1), { type: 'test:plan', data: { count: 1, nesting: 1 } },
  end('hook', 0, 4, {}, { duration_ms: 0, type: 'suite', error: failure('hook failed', 'hookFailed') }),
  ...Array.from({ length: 25 }, (_, i) => [start('many ' + i, 0), end('many ' + i, 0, i + 5)]).flat(),
  { type: 'test:plan', data: { count: 29, nesting: 0 } },
  { type: 'test:diagnostic', data: { message: 'tests 30 -- all', nesting: 0 } }
];

async function show(name) {
  console.log('== ' + name);
  let text = '';
  for await (const chunk of Readable.from(events).compose(reporters[name])) text += chunk;
  console.log(text.split(process.cwd()).join('').replace(/hostname="[^"]*"/, 'hostname'));
}

(async () => {
  for (const name of ['tap', 'spec', 'dot', 'junit']) await show(name);
  let text = '';
  for await (const chunk of Readable.from(events).compose(new reporters.spec())) text += chunk;
  console.log(text.length > 0, Object.keys(reporters).sort().join());
})();
