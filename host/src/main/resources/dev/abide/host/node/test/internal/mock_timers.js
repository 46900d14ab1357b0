/* Timers and a clock that go on only when they are told to. */
'use strict';

var errors = require('internal/errors');
var APIS = ['setTimeout', 'setInterval', 'setImmediate', 'Date'];
var scope = Function('return this')();
var RealDate = scope.Date;
var isWarned = false;

function MockTimers() {
  [['_enabled', false], ['_queue', []], ['_now', 0], ['_id', 1], ['_undo', []]].forEach(function (field) {
    Object.defineProperty(this, field[0], { value: field[1], writable: true });
  }, this);
}

function method(name, body) {
  errors.hidden(MockTimers.prototype, name, body);
}

function validateTime(time) {
  if (time < 0) throw errors.coded(TypeError, 'ERR_INVALID_ARG_VALUE', "The argument 'time' " + time + ". Received 'positive integer'");
}

function requireEnabled(timers) {
  if (!timers._enabled) {
    throw errors.coded(Error, 'ERR_INVALID_STATE', 'Invalid state: You should enable MockTimers first by calling the .enable function');
  }
}

// ---- The queue: soonest first, and of the same time who came first

MockTimers.prototype._add = function (fn, delay, args, interval) {
  var entry = { id: this._id++, fn: fn, at: this._now + Number(delay || 0), args: args, interval: interval };
  this._insert(entry);
  return entry;
};

MockTimers.prototype._insert = function (entry) {
  var at = 0;
  while (at < this._queue.length && this._queue[at].at <= entry.at) at++;
  this._queue.splice(at, 0, entry);
};

MockTimers.prototype._remove = function (handle) {
  if (handle && handle._entry) handle._entry.isCleared = true;
  this._queue = this._queue.filter(function (entry) { return entry.handle !== handle && entry.id !== handle; });
};

function Timeout(entry, timers) {
  Object.defineProperty(this, '_entry', { value: entry });
  Object.defineProperty(this, '_timers', { value: timers });
}
Timeout.prototype.hasRef = function () { return true; };
Timeout.prototype.ref = Timeout.prototype.unref = function () { return this; };
Timeout.prototype.refresh = function () { return this; };

function handleOf(timers, entry) {
  entry.handle = new Timeout(entry, timers);
  return entry.handle;
}

// ---- What takes the place of the real ones

function replace(timers, holder, name, content) {
  var before = Object.getOwnPropertyDescriptor(holder, name);
  timers._undo.push(function () { Object.defineProperty(holder, name, before); });
  Object.defineProperty(holder, name, {
    value: content, writable: true, configurable: true, enumerable: before ? before.enumerable : true
  });
}

function rest(args, from) {
  return Array.prototype.slice.call(args, from);
}

function fakes(timers) {
  function clear(handle) { timers._remove(handle); }
  return {
    setTimeout: function setTimeout(fn, delay) { return handleOf(timers, timers._add(fn, delay, rest(arguments, 2))); },
    clearTimeout: clear,
    setInterval: function setInterval(fn, delay) { return handleOf(timers, timers._add(fn, delay, rest(arguments, 2), Number(delay || 0))); },
    clearInterval: clear,
    setImmediate: function setImmediate(fn) { return handleOf(timers, timers._add(fn, -1, rest(arguments, 1))); },
    clearImmediate: clear
  };
}

function aborting(signal, start) {
  return new Promise(function (resolve, reject) {
    if (signal && signal.aborted) return reject(errors.abortError(signal));
    start(resolve);
    if (signal) signal.addEventListener('abort', function () { reject(errors.abortError(signal)); }, { once: true });
    return undefined;
  });
}

function promiseFakes(timers) {
  return {
    setTimeout: function setTimeout(delay, value, options) {
      return aborting(options && options.signal, function (resolve) { timers._add(function () { resolve(value); }, delay, []); });
    },
    setImmediate: function setImmediate(value, options) {
      return aborting(options && options.signal, function (resolve) { timers._add(function () { resolve(value); }, -1, []); });
    },
    setInterval: function setInterval(delay, value) { return ticks(timers, delay, value); }
  };
}

function ticks(timers, delay, value) {
  var waiting = [];
  var due = 0;
  var entry = timers._add(function () {
    if (waiting.length > 0) waiting.shift()({ value: value, done: false });
    else due++;
  }, delay, [], Number(delay || 0));
  entry.handle = entry;
  var iterator = {
    next: function () {
      if (due > 0) {
        due--;
        return Promise.resolve({ value: value, done: false });
      }
      return new Promise(function (resolve) { waiting.push(resolve); });
    },
    'return': function () {
      timers._remove(entry);
      return Promise.resolve({ value: undefined, done: true });
    }
  };
  iterator[Symbol.asyncIterator] = function () { return iterator; };
  return iterator;
}

function fakeDate(timers) {
  var MockDate = function Date() {
    if (!(this instanceof RealDate)) return new RealDate(timers._now).toString();
    var made = Reflect.construct(RealDate, arguments.length === 0 ? [timers._now] : arguments);
    return Object.setPrototypeOf(made, Object.getPrototypeOf(this));
  };
  MockDate.prototype = RealDate.prototype;
  MockDate.now = function now() { return timers._now; };
  MockDate.parse = RealDate.parse;
  MockDate.UTC = RealDate.UTC;
  return MockDate;
}

function install(timers, apis) {
  var made = fakes(timers);
  var promised = promiseFakes(timers);
  var modules = [scope, require('timers')];
  apis.forEach(function (name) {
    if (name === 'Date') {
      replace(timers, scope, 'Date', fakeDate(timers));
      return;
    }
    modules.forEach(function (holder) {
      replace(timers, holder, name, made[name]);
      replace(timers, holder, name.replace('set', 'clear'), made[name.replace('set', 'clear')]);
    });
    replace(timers, require('timers/promises'), name, promised[name]);
  });
}

// ---- For users

function warn() {
  if (isWarned) return;
  isWarned = true;
  process.emitWarning('The MockTimers API is an experimental feature and might change at any time', 'ExperimentalWarning');
}

function nowOf(now) {
  var time = now instanceof RealDate ? now.getTime() : now;
  if (typeof time !== 'number') throw errors.coded(TypeError, 'ERR_INVALID_ARG_TYPE',
    'The "initialTime" argument must be of type number. Received ' + errors.receivedType(now));
  validateTime(time);
  return time;
}

function validateApis(apis) {
  errors.validateArray(apis, 'options.apis');
  apis.forEach(function (name) {
    if (APIS.indexOf(name) < 0) throw errors.invalidArgValue('options.apis', name, 'option ' + name + ' is not supported');
  });
}

method('enable', function enable(options) {
  options = Object.assign({}, options);
  if (this._enabled) throw errors.coded(Error, 'ERR_INVALID_STATE', 'Invalid state: MockTimers is already enabled!');
  if (options.now === undefined) options.now = 0;
  if (options.apis === undefined) options.apis = APIS;
  validateApis(options.apis);
  this._now = nowOf(options.now);
  warn();
  this._enabled = true;
  install(this, options.apis);
});

method('tick', function tick(time) {
  requireEnabled(this);
  if (time === undefined) time = 1;
  validateTime(time);
  this._now += time;
  this._runDue();
});

MockTimers.prototype._runDue = function () {
  while (this._queue.length > 0 && this._queue[0].at <= this._now) {
    var entry = this._queue.shift();
    entry.fn.apply(undefined, entry.args);
    if (entry.interval !== undefined && !entry.isCleared) {
      entry.at += Math.max(entry.interval, 1);
      this._insert(entry);
    }
  }
};

method('setTime', function setTime(time) {
  requireEnabled(this);
  validateTime(time);
  this._now = time;
  this._runDue();
});

method('runAll', function runAll() {
  requireEnabled(this);
  if (this._queue.length > 0) this.tick(this._queue[this._queue.length - 1].at - this._now);
});

method('reset', function reset() {
  if (!this._enabled) return;
  this._undo.reverse().forEach(function (undo) { undo(); });
  this._undo = [];
  this._queue = [];
  this._now = 0;
  this._enabled = false;
});

if (typeof Symbol.dispose === 'symbol') MockTimers.prototype[Symbol.dispose] = MockTimers.prototype.reset;

module.exports = MockTimers;
