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
function attempt(body) {
  try {
    lines.push(body());
  } catch (e) {
    lines.push(e.name + ' ' + e.code);
  }
}
attempt(function () { return hooks.createHook({ init: 1 }); });
attempt(function () { return new hooks.AsyncResource(); });
attempt(function () { return new hooks.AsyncResource(''); });
attempt(function () { return new hooks.AsyncResource('Own', { triggerAsyncId: 'x' }); });
attempt(function () { return resource.bind(1); });
attempt(function () { return new hooks.AsyncResource('Own', { triggerAsyncId: 7 }).triggerAsyncId(); });

// What runs on whose behalf
function behalf(name) {
  return function () {
    lines.push(name + ': ' + (hooks.executionAsyncId() > 1) + ' ' + hooks.triggerAsyncId() + ' ' + typeof hooks.executionAsyncResource());
  };
}
lines.push('main: ' + hooks.executionAsyncId() + ' ' + hooks.triggerAsyncId());
setTimeout(behalf('timeout'), 1);
setImmediate(behalf('immediate'));
process.nextTick(behalf('tick'));
new hooks.AsyncResource('Own', { triggerAsyncId: 7 }).runInAsyncScope(behalf('triggered'));

// The end of each operation: before the next immediates, on nobody's behalf
var ended = [];
var watched = {};
var isWatching = true;
var last = hooks.createHook({
  init: function (id, type) { if (isWatching) watched[id] = type; },
  destroy: function (id) { if (watched[id]) ended.push(watched[id] + ' ' + hooks.executionAsyncId()); }
}).enable();
setImmediate(function () {
  lines.push('ended: ' + ended.join(', '));
  last.disable();
});
new hooks.AsyncResource('Ends').emitDestroy().emitDestroy();
clearTimeout(setTimeout(note('cleared'), 1));
isWatching = false;

// Promises, in the order of their making; an async function is left out: engines that it is rewritten for make more of
// them
var promises = [];
var told = [];
function numberOf(id) {
  return promises.indexOf(id) >= 0 ? promises.indexOf(id) : id === hooks.executionAsyncId() ? 'what runs' : id;
}
function tellOf(name) {
  return function (id) {
    if (promises.indexOf(id) >= 0) told.push(name + ' ' + numberOf(id) + ' ' + (id === hooks.executionAsyncId()));
  };
}
var promiseHook = hooks.createHook({
  init: function (id, type, trigger, object) {
    if (type !== 'PROMISE' || promises.length === 4) return;
    promises.push(id);
    told.push('init ' + numberOf(id) + ' by ' + numberOf(trigger) + ' ' + (object instanceof Promise));
  },
  before: tellOf('before'), after: tellOf('after'), promiseResolve: tellOf('resolve')
}).enable();
var fulfill;
var one = new Promise(function (resolve) { fulfill = resolve; });
var two = one.then(function () {
  told.push(numberOf(hooks.executionAsyncId()) + ' runs by ' + numberOf(hooks.triggerAsyncId()) + ' ' + (hooks.executionAsyncResource() === two));
});
Promise.reject(5).then(null, function () {});
two.then(function () { promiseHook.disable(); });
fulfill();
process.on('exit', function () { lines.push(told.join(' | ')); });

// Where nobody catches
process.on('uncaughtException', function (e) { note('uncaught ' + e.message)(); });
process.on('unhandledRejection', function (e) { note('unhandled ' + e.message)(); });
['timeout', 'tick', 'immediate'].forEach(function (name) {
  var start = { timeout: setTimeout, tick: process.nextTick, immediate: setImmediate }[name];
  storage.run('thrown in ' + name, start, function () { throw new Error(name); });
});
storage.run('rejected', function () { Promise.reject(new Error('reason')); });

// An emitter that is a resource
var Emitter = require('events').EventEmitterAsyncResource;
attempt(function () { return new Emitter(); });
var emitter = storage.run('made', function () { return new Emitter({ name: 'Own', triggerAsyncId: 7 }); });
emitter.on('event', function (value) { note('emitter ' + value + ' ' + (this === emitter) + ' ' + (hooks.executionAsyncId() === emitter.asyncId))(); });
storage.run('emitting', function () { lines.push(emitter.emit('event', 5)); });
lines.push(emitter.triggerAsyncId, emitter.asyncResource.eventEmitter === emitter, emitter.emitDestroy());

process.on('exit', function () {
  // Timers and files come in an order of their own.
  console.log(lines.sort().join('\n'));
});
