/* EventEmitter. Listeners of an event are kept as the function itself, or as an array if there are several. */
'use strict';

var errors = require('internal/errors');

var errorMonitor = Symbol('events.errorMonitor');
var captureRejectionSymbol = Symbol['for']('nodejs.rejection');
var defaultMaxListeners = 10;

function EventEmitter(options) {
  EventEmitter.init.call(this, options);
}

EventEmitter.prototype._events = undefined;
EventEmitter.prototype._eventsCount = 0;
EventEmitter.prototype._maxListeners = undefined;

EventEmitter.init = function () {
  if (this._events === undefined || this._events === Object.getPrototypeOf(this)._events) {
    this._events = Object.create(null);
    this._eventsCount = 0;
  }
  this._maxListeners = this._maxListeners || undefined;
};

function checkListener(listener) {
  errors.validateFunction(listener, 'listener');
}

function limitOf(emitter) {
  return emitter._maxListeners === undefined ? EventEmitter.defaultMaxListeners : emitter._maxListeners;
}

function method(name, body) {
  Object.defineProperty(EventEmitter.prototype, name, { value: body, writable: true, configurable: true, enumerable: true });
}

method('setMaxListeners', function setMaxListeners(n) {
  errors.validateNumber(n, 'setMaxListeners', 0);
  this._maxListeners = n;
  return this;
});

method('getMaxListeners', function getMaxListeners() {
  return limitOf(this);
});

function throwUnhandled(emitter, args) {
  var error = args[0];
  if (error instanceof Error) throw error;
  var shown;
  try {
    shown = require('util').inspect(error);
  } catch (e) {
    shown = error;
  }
  var wrapped = errors.create(Error, 'ERR_UNHANDLED_ERROR', shown);
  wrapped.context = error;
  throw wrapped;
}

method('emit', function emit(type) {
  var events = this._events;
  var listeners = events === undefined ? undefined : events[type];
  var length = arguments.length;
  if (type === 'error') {
    var args = Array.prototype.slice.call(arguments, 1);
    if (events !== undefined && events[errorMonitor] !== undefined) {
      this.emit.apply(this, [errorMonitor].concat(args));
    }
    if (listeners === undefined) throwUnhandled(this, args);
  }
  if (listeners === undefined) return false;
  if (typeof listeners === 'function') {
    if (length === 1) listeners.call(this);
    else if (length === 2) listeners.call(this, arguments[1]);
    else listeners.apply(this, Array.prototype.slice.call(arguments, 1));
    return true;
  }
  var rest = Array.prototype.slice.call(arguments, 1);
  var copy = listeners.slice();
  for (var i = 0; i < copy.length; i++) copy[i].apply(this, rest);
  return true;
});

function typeText(type) {
  return typeof type === 'symbol' ? require('util').inspect(type) : String(type);
}

function add(emitter, type, listener, first) {
  checkListener(listener);
  var events = emitter._events;
  if (events === undefined) {
    events = emitter._events = Object.create(null);
    emitter._eventsCount = 0;
  } else if (events.newListener !== undefined) {
    emitter.emit('newListener', type, listener.listener ? listener.listener : listener);
    events = emitter._events;
  }
  var existing = events[type];
  if (existing === undefined) {
    events[type] = listener;
    ++emitter._eventsCount;
    return emitter;
  }
  if (typeof existing === 'function') existing = events[type] = first ? [listener, existing] : [existing, listener];
  else if (first) existing.unshift(listener);
  else existing.push(listener);

  var limit = limitOf(emitter);
  if (limit > 0 && existing.length > limit && !existing.warned) {
    existing.warned = true;
    warnOfLeak(emitter, type, existing.length, limit);
  }
  return emitter;
}

function warnOfLeak(emitter, type, count, limit) {
  var name = emitter.constructor && emitter.constructor.name ? '[' + emitter.constructor.name + ']' : '[EventEmitter]';
  var warning = new Error('Possible EventEmitter memory leak detected. ' + count + ' ' + typeText(type) +
      ' listeners added to ' + name + '. MaxListeners is ' + limit +
      '. Use emitter.setMaxListeners() to increase limit');
  warning.name = 'MaxListenersExceededWarning';
  warning.emitter = emitter;
  warning.type = type;
  warning.count = count;
  process.emitWarning(warning);
}

method('addListener', function addListener(type, listener) {
  return add(this, type, listener, false);
});
method('on', EventEmitter.prototype.addListener);
method('prependListener', function prependListener(type, listener) {
  return add(this, type, listener, true);
});

function onceWrapper(emitter, type, listener) {
  var fired = false;
  function wrapper() {
    if (fired) return undefined;
    emitter.removeListener(type, wrapper);
    fired = true;
    return listener.apply(emitter, arguments);
  }
  wrapper.listener = listener;
  return wrapper;
}

method('once', function once(type, listener) {
  checkListener(listener);
  return this.on(type, onceWrapper(this, type, listener));
});
method('prependOnceListener', function prependOnceListener(type, listener) {
  checkListener(listener);
  return this.prependListener(type, onceWrapper(this, type, listener));
});

function dropType(emitter, type) {
  if (--emitter._eventsCount === 0) emitter._events = Object.create(null);
  else delete emitter._events[type];
}

method('removeListener', function removeListener(type, listener) {
  checkListener(listener);
  var events = this._events;
  var list = events === undefined ? undefined : events[type];
  if (list === undefined) return this;
  if (list === listener || list.listener === listener) {
    dropType(this, type);
    if (events.removeListener) this.emit('removeListener', type, list.listener || listener);
    return this;
  }
  if (typeof list === 'function') return this;
  var position = list.length - 1;
  while (position >= 0 && list[position] !== listener && list[position].listener !== listener) position--;
  if (position < 0) return this;
  list.splice(position, 1);
  if (list.length === 1) events[type] = list[0];
  if (events.removeListener !== undefined) this.emit('removeListener', type, listener);
  return this;
});
method('off', EventEmitter.prototype.removeListener);

method('removeAllListeners', function removeAllListeners(type) {
  var events = this._events;
  if (events === undefined) return this;
  if (events.removeListener === undefined) {
    if (arguments.length === 0) {
      this._events = Object.create(null);
      this._eventsCount = 0;
    } else if (events[type] !== undefined) {
      dropType(this, type);
    }
    return this;
  }
  var self = this;
  if (arguments.length === 0) {
    namesOf(events).forEach(function (key) {
      if (key !== 'removeListener') self.removeAllListeners(key);
    });
    this.removeAllListeners('removeListener');
    this._events = Object.create(null);
    this._eventsCount = 0;
    return this;
  }
  var list = events[type];
  if (typeof list === 'function') this.removeListener(type, list);
  else if (list !== undefined) for (var i = list.length - 1; i >= 0; i--) this.removeListener(type, list[i]);
  return this;
});

function listenersOf(emitter, type, unwrap) {
  var events = emitter._events;
  var list = events === undefined ? undefined : events[type];
  if (list === undefined) return [];
  if (typeof list === 'function') list = [list];
  return list.map(function (listener) { return unwrap ? listener.listener || listener : listener; });
}

method('listeners', function listeners(type) {
  return listenersOf(this, type, true);
});
method('rawListeners', function rawListeners(type) {
  return listenersOf(this, type, false);
});
method('listenerCount', function listenerCount(type, listener) {
  if (listener === undefined) {
    var list = this._events === undefined ? undefined : this._events[type];
    return list === undefined ? 0 : typeof list === 'function' ? 1 : list.length;
  }
  return listenersOf(this, type, true).filter(function (one) { return one === listener; }).length;
});

function namesOf(events) {
  var names = Object.keys(events);
  return Object.getOwnPropertySymbols ? names.concat(Object.getOwnPropertySymbols(events)) : names;
}

method('eventNames', function eventNames() {
  return this._eventsCount > 0 ? namesOf(this._events) : [];
});

// ---- Static members

/** Subscribes on an emitter or an EventTarget; returns how to unsubscribe. */
function subscribe(emitter, type, listener, once) {
  if (typeof emitter.on === 'function') {
    if (once) emitter.once(type, listener);
    else emitter.on(type, listener);
    return function () { emitter.removeListener(type, listener); };
  }
  if (typeof emitter.addEventListener === 'function') {
    emitter.addEventListener(type, listener, { once: once });
    return function () { emitter.removeEventListener(type, listener); };
  }
  throw errors.invalidArgType('emitter', 'EventEmitter', emitter);
}

EventEmitter.once = function once(emitter, type, options) {
  var signal = options && options.signal;
  return new Promise(function (resolve, reject) {
    if (signal && signal.aborted) return reject(errors.abortError(signal));
    var cleanup = [];
    function done() { cleanup.forEach(function (undo) { undo(); }); }
    cleanup.push(subscribe(emitter, type, function () {
      done();
      resolve(Array.prototype.slice.call(arguments));
    }, true));
    if (type !== 'error' && typeof emitter.once === 'function') {
      cleanup.push(subscribe(emitter, 'error', function (error) {
        done();
        reject(error);
      }, true));
    }
    if (signal) {
      cleanup.push(subscribe(signal, 'abort', function () {
        done();
        reject(errors.abortError(signal));
      }, true));
    }
  });
};

/** What is told of an emitter's events, until somebody asks: an iterator's state. */
function Arrivals() {
  this.arrived = [];
  this.waiting = [];
  this.failure = null;
  this.finished = false;
  this.cleanup = [];
}

function step(value, done) {
  return { value: value, done: done };
}

Arrivals.prototype.add = function add(args) {
  if (this.waiting.length > 0) this.waiting.shift().resolve(step(args, false));
  else this.arrived.push(args);
};

Arrivals.prototype.fail = function fail(error) {
  this.stop();
  if (this.waiting.length > 0) this.waiting.shift().reject(error);
  else this.failure = error;
};

Arrivals.prototype.stop = function stop() {
  this.finished = true;
  this.cleanup.splice(0).forEach(function (undo) { undo(); });
};

Arrivals.prototype.next = function next() {
  if (this.arrived.length > 0) return Promise.resolve(step(this.arrived.shift(), false));
  if (this.failure) {
    var error = this.failure;
    this.failure = null;
    return Promise.reject(error);
  }
  if (this.finished) return Promise.resolve(step(undefined, true));
  var waiting = this.waiting;
  return new Promise(function (resolve, reject) { waiting.push({ resolve: resolve, reject: reject }); });
};

EventEmitter.on = function on(emitter, type, options) {
  var signal = options && options.signal;
  if (signal && signal.aborted) throw errors.abortError(signal);
  var arrivals = new Arrivals();
  function fail(error) { arrivals.fail(error); }
  arrivals.cleanup.push(subscribe(emitter, type, function () {
    arrivals.add(Array.prototype.slice.call(arguments));
  }, false));
  if (type !== 'error' && typeof emitter.on === 'function') {
    arrivals.cleanup.push(subscribe(emitter, 'error', fail, false));
  }
  if (signal) arrivals.cleanup.push(subscribe(signal, 'abort', function () { fail(errors.abortError(signal)); }, true));

  var iterator = {
    next: function () { return arrivals.next(); },
    'return': function () {
      arrivals.stop();
      arrivals.waiting.splice(0).forEach(function (one) { one.resolve(step(undefined, true)); });
      return Promise.resolve(step(undefined, true));
    },
    'throw': fail
  };
  if (Symbol.asyncIterator) iterator[Symbol.asyncIterator] = function () { return this; };
  return iterator;
};

EventEmitter.getEventListeners = function getEventListeners(emitter, type) {
  if (typeof emitter.listeners === 'function') return emitter.listeners(type);
  if (typeof emitter.addEventListener === 'function') return require('internal/events/event_target').listenersOf(emitter, type);
  throw errors.invalidArgType('emitter', ['EventEmitter', 'EventTarget'], emitter);
};
EventEmitter.getMaxListeners = function getMaxListeners(emitter) {
  return typeof emitter.getMaxListeners === 'function' ? emitter.getMaxListeners() : defaultMaxListeners;
};
EventEmitter.setMaxListeners = function setMaxListeners(n) {
  if (n === undefined) n = defaultMaxListeners;
  errors.validateNumber(n, 'n', 0);
  if (arguments.length < 2) defaultMaxListeners = n;
  for (var i = 1; i < arguments.length; i++) {
    if (typeof arguments[i].setMaxListeners === 'function') arguments[i].setMaxListeners(n);
  }
};
EventEmitter.listenerCount = function listenerCount(emitter, type) {
  return emitter.listenerCount(type);
};
EventEmitter.addAbortListener = function addAbortListener(signal, listener) {
  if (signal.aborted) process.nextTick(listener);
  else signal.addEventListener('abort', listener, { once: true });
  return { dispose: function () { signal.removeEventListener('abort', listener); } };
};

Object.defineProperty(EventEmitter, 'defaultMaxListeners', {
  enumerable: true,
  get: function () { return defaultMaxListeners; },
  set: function (n) {
    errors.validateNumber(n, 'defaultMaxListeners', 0);
    defaultMaxListeners = n;
  }
});
Object.defineProperty(EventEmitter, 'EventEmitterAsyncResource', {
  configurable: true, enumerable: true, get: function () { return require('internal/events/event_emitter_async_resource'); }
});
EventEmitter.errorMonitor = errorMonitor;
EventEmitter.captureRejectionSymbol = captureRejectionSymbol;
EventEmitter.captureRejections = false;
EventEmitter.usingDomains = false;
EventEmitter.EventEmitter = EventEmitter;

module.exports = EventEmitter;

// The process object becomes an emitter with its first listener, or when a script wants this module.
if (process._adoptEmitter) process._adoptEmitter(EventEmitter);
