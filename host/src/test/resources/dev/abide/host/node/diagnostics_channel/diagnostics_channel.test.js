'use strict';
// Channels by name, stores that a channel enters, and the five channels of a trace.
var diagnostics = require('diagnostics_channel');
var AsyncLocalStorage = require('async_hooks').AsyncLocalStorage;
function attempt(name, action) {
  try { console.log(name, action()); } catch (e) { console.log(name, e.name, e.code, e.message); }
}
var channel = diagnostics.channel('one');
console.log(channel === diagnostics.channel('one'), channel.name, channel instanceof diagnostics.Channel, channel.hasSubscribers, diagnostics.hasSubscribers('one'), diagnostics.hasSubscribers('none'));
function first(message, name) { console.log('first', JSON.stringify(message), name); }
function second(message) { console.log('second', JSON.stringify(message)); }
channel.publish('nobody hears');
diagnostics.subscribe('one', first);
channel.subscribe(second);
console.log(channel.hasSubscribers, diagnostics.hasSubscribers('one'), channel instanceof diagnostics.Channel);
channel.publish({ a: 1 });
channel.subscribe(first);
channel.publish('twice');
console.log(channel.unsubscribe(first), channel.unsubscribe(first), channel.unsubscribe(first), diagnostics.unsubscribe('one', second), channel.hasSubscribers);
attempt('no function', function () { channel.subscribe('x'); });
attempt('a symbol', function () { return diagnostics.channel(Symbol.for('s')).name.toString(); });
attempt('no name', function () { return diagnostics.channel(1); });
attempt('new', function () { return new diagnostics.Channel('x').name; });

// One that unsubscribes while it is told.
channel.subscribe(function once() { console.log('once'); channel.unsubscribe(once); });
channel.subscribe(second);
channel.publish('during');
channel.publish('after');
channel.unsubscribe(second);

// ---- Stores

var storage = new AsyncLocalStorage(), other = new AsyncLocalStorage();
var stored = diagnostics.channel('stored');
stored.bindStore(storage);
stored.bindStore(other, function (data) { return { upper: data.name.toUpperCase() }; });
stored.subscribe(function (message) { console.log('told', JSON.stringify(message), JSON.stringify(storage.getStore())); });
console.log(stored.hasSubscribers);
console.log(stored.runStores({ name: 'n' }, function (a, b) {
  console.log('inside', JSON.stringify(storage.getStore()), JSON.stringify(other.getStore()), this.self, a, b);
  setImmediate(function () { console.log('later', JSON.stringify(storage.getStore())); });
  return 'result';
}, { self: true }, 1, 2), storage.getStore());
console.log(stored.unbindStore(other), stored.unbindStore(other));
stored.runStores({ name: 'm' }, function () { console.log(JSON.stringify(storage.getStore()), other.getStore()); });
attempt('throws', function () { stored.runStores({ name: 'o' }, function () { throw new RangeError('out'); }); });

// ---- Traces

function listen(name) {
  var handlers = {};
  ['start', 'end', 'asyncStart', 'asyncEnd', 'error'].forEach(function (event) {
    handlers[event] = function (context) {
      console.log(name, event, Object.keys(context).sort().map(function (key) { return key + '=' + (context[key] && context[key].message || context[key]); }).join());
    };
  });
  return handlers;
}
var trace = diagnostics.tracingChannel('work');
var handlers = listen('work');
console.log(trace.start.name, trace.error === diagnostics.channel('tracing:work:error'));
trace.subscribe(handlers);
console.log(trace.traceSync(function (a) { console.log('runs', this.self, a); return 'done'; }, { id: 1 }, { self: 'self' }, 'argument'));
attempt('sync', function () { trace.traceSync(function () { throw new Error('sync failure'); }, { id: 2 }); });
trace.traceCallback(function (value, callback) { setImmediate(callback, null, value); }, -1, { id: 3 }, undefined, 'v', function (error, value) {
  console.log('callback', error, value);
  trace.traceCallback(function (callback) { setImmediate(callback, new Error('late failure')); }, 0, { id: 4 }, undefined, function (error) {
    console.log('callback', error.message);
    promises();
  });
});
function promises() {
  trace.tracePromise(function () { return Promise.resolve('p'); }, { id: 5 }).then(function (value) {
    console.log('promise', value);
    return trace.tracePromise(function () { return Promise.reject(new Error('rejected')); }, { id: 6 });
  }).then(null, function (error) {
    console.log('promise', error.message);
    console.log(trace.unsubscribe(handlers), trace.unsubscribe(handlers), trace.start.hasSubscribers);
    trace.traceSync(function () { console.log('untraced'); }, {});
    failing();
  });
}

// What a subscriber throws goes nowhere near the one that publishes.
function failing() {
  var bad = diagnostics.channel('bad');
  bad.subscribe(function () { throw new Error('subscriber'); });
  bad.subscribe(function () { console.log('still told'); });
  process.once('uncaughtException', function (error) { console.log('uncaught', error.message); });
  bad.publish(1);
  console.log('published');
}
