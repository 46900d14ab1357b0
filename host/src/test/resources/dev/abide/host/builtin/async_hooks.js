'use strict';
// Stores of AsyncLocalStorage, wherever JavaScript goes on later, and AsyncResource.
var hooks = require('async_hooks');
var fs = require('fs');
var storage = new hooks.AsyncLocalStorage();
var other = new hooks.AsyncLocalStorage();
var lines = [];

function note(name) {
  return function () { lines.push(name + ': ' + storage.getStore() + ', ' + other.getStore()); };
}

note('outside')();
var settle;
var promise = new Promise(function (resolve) { settle = resolve; });
var outsideThen = promise.then(note('then outside'));

storage.run('store', function (extra) {
  note('run ' + extra)();
  other.run('inner', note('nested'));
  other.run('later', function () {
    setTimeout(note('timeout'), 1);
    setImmediate(note('immediate'));
    process.nextTick(note('tick'));
    queueMicrotask(note('microtask'));
    promise.then(note('then')).then(note('second then'));
    promise.finally(note('finally'));
    Promise.all([promise, 1]).then(note('all'));
    fs.readFile(__filename, note('readFile'));
    var count = 0;
    var interval = setInterval(function () {
      note('interval')();
      if (++count === 2) clearInterval(interval);
    }, 1);
  });
  storage.exit(note('exit'));
  note('after exit')();
}, 'extra');
note('outside again')();

(async function () {
  storage.enterWith('entered');
  note('entered')();
  await null;
  note('awaited')();
  await promise;
  note('awaited again')();
})();

async function task(name) {
  await promise;
  note(name)();
  await new Promise(function (resolve) { setTimeout(resolve, 1); });
  note(name + ' after a timeout')();
}
storage.run(1, task, 'first task');
storage.run(2, task, 'second task');

storage.run('thrown', function () {
  try {
    storage.run('inside', function () { throw new Error('own'); });
  } catch (e) {
    note('after a throw')();
  }
});

var resource = storage.run('resource', function () { return new hooks.AsyncResource('Own'); });
resource.runInAsyncScope(note('resource'));
setTimeout(resource.bind(note('bound')), 5);
lines.push(resource.runInAsyncScope(function (a, b) { return this.name + a + b; }, { name: 'self' }, 1, 2));
lines.push(typeof resource.asyncId(), resource.emitDestroy() === resource);
var snapshot = storage.run('snapshot', function () { return hooks.AsyncLocalStorage.snapshot(); });
storage.run('other', function () { snapshot(note('in the snapshot')); });
var bound = storage.run('bind', function () { return hooks.AsyncLocalStorage.bind(note('static bind')); });
bound();

storage.run('emitter', function () {
  var EventEmitter = require('events');
  var emitter = new EventEmitter();
  emitter.on('event', note('event'));
  other.run('emitting', function () { emitter.emit('event'); });
});

settle();

// Hooks
var seen = [];
var ids = {};
var hook = hooks.createHook({
  init: function (id, type, trigger, object) {
    if (type === 'Shown') {
      ids[id] = 'shown';
      seen.push('init ' + type + ' ' + (trigger === hooks.executionAsyncId()) + ' ' + object.constructor.name);
    }
  },
  before: function (id) { if (ids[id]) seen.push('before ' + (id === hooks.executionAsyncId())); },
  after: function (id) { if (ids[id]) seen.push('after ' + (id === hooks.executionAsyncId())); },
  destroy: function (id) { if (ids[id]) seen.push('destroy'); }
}).enable();
var shown = new hooks.AsyncResource('Shown');
shown.runInAsyncScope(function () { seen.push('run ' + (hooks.executionAsyncResource() === shown)); });
shown.emitDestroy();
setImmediate(function () {
  setImmediate(function () {
    hook.disable();
    new hooks.AsyncResource('Shown');
    lines.push(seen.join(' | '));
  });
});
try {
  hooks.createHook({ init: 1 });
} catch (e) {
  lines.push(e.name + ' ' + e.code);
}

process.on('exit', function () {
  // Timers and files come in an order of their own.
  console.log(lines.sort().join('\n'));
});
