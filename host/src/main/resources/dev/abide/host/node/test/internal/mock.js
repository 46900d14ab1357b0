/* mock.fn, mock.method and their like: functions that remember their calls and stand in for others. */
'use strict';

var errors = require('internal/errors');
var contexts = new WeakMap();

// ---- The memory of one mock

function MockFunctionContext(implementation, restore, times) {
  hidden(this, '_calls', []);
  hidden(this, '_once', Object.create(null));
  hidden(this, '_implementation', implementation);
  hidden(this, '_restore', restore);
  hidden(this, '_times', times);
}

function hidden(target, name, value) {
  Object.defineProperty(target, name, { value: value, writable: true });
}

Object.defineProperty(MockFunctionContext.prototype, 'calls', {
  configurable: true, get: function () { return this._calls.slice(); }
});
errors.hidden(MockFunctionContext.prototype, 'callCount', function callCount() { return this._calls.length; });
errors.hidden(MockFunctionContext.prototype, 'mockImplementation', function mockImplementation(implementation) {
  errors.validateFunction(implementation, 'implementation');
  this._implementation = implementation;
});
errors.hidden(MockFunctionContext.prototype, 'mockImplementationOnce', function mockImplementationOnce(implementation, onCall) {
  errors.validateFunction(implementation, 'implementation');
  var next = this._calls.length;
  var call = onCall === undefined || onCall === null ? next : onCall;
  errors.validateInteger(call, 'onCall', next);
  this._once[call] = implementation;
});
errors.hidden(MockFunctionContext.prototype, 'restore', function restore() {
  var original = this._restore;
  if (original.descriptor) Object.defineProperty(original.object, original.name, original.descriptor);
  if (original.original) this._implementation = original.original;
});
errors.hidden(MockFunctionContext.prototype, 'resetCalls', function resetCalls() { this._calls = []; });

/** What is to be called this time. */
function nextImplementation(context) {
  var call = context._calls.length;
  var implementation = context._implementation;
  if (call in context._once) {
    implementation = context._once[call];
    delete context._once[call];
  }
  if (call + 1 === context._times) context.restore();
  return implementation;
}

// ---- The function

function record(context, entry, run) {
  try {
    entry.result = run();
    return entry.result;
  } catch (error) {
    entry.error = error;
    throw error;
  } finally {
    context._calls.push(entry);
  }
}

function entryOf(args, self, target) {
  var call = {
    arguments: Array.prototype.slice.call(args), error: undefined, result: undefined, stack: new Error(), target: target, this: self
  };
  return call;
}

function mocked(original, implementation, restore, times) {
  var context = new MockFunctionContext(implementation, restore, times);
  var proxy = new Proxy(original, {
    apply: function (target, self, args) {
      var called = nextImplementation(context);
      return record(context, entryOf(args, self, undefined), function () { return Reflect.apply(called, self, args); });
    },
    construct: function (target, args, newTarget) {
      var called = nextImplementation(context);
      var entry = entryOf(args, undefined, called);
      return record(context, entry, function () {
        entry.this = Reflect.construct(called, args, newTarget === proxy ? called : newTarget);
        return entry.this;
      });
    },
    get: function (target, key, receiver) {
      return key === 'mock' ? context : Reflect.get(target, key, receiver);
    }
  });
  contexts.set(proxy, context);
  return proxy;
}

// ---- The tracker

function MockTracker() {
  hidden(this, '_mocks', []);
  hidden(this, '_timers', undefined);
}

function method(name, body) {
  errors.hidden(MockTracker.prototype, name, body);
}

Object.defineProperty(MockTracker.prototype, 'timers', {
  configurable: true, get: function () {
    if (this._timers === undefined) this._timers = new (require('internal/test/mock_timers'))();
    return this._timers;
  }
});

function isObject(value) {
  return value !== null && typeof value === 'object';
}

function validateTimes(times) {
  if (times !== Infinity) errors.validateInteger(times, 'options.times', 1);
}

function settingsOf(options) {
  var times = options.times === undefined ? Infinity : options.times;
  validateTimes(times);
  return { times: times, getter: options.getter || false, setter: options.setter || false };
}

method('fn', function fn(original, implementation, options) {
  if (isObject(original)) {
    options = original;
    original = implementation = undefined;
  } else if (isObject(implementation)) {
    options = implementation;
    implementation = undefined;
  }
  if (original === undefined) original = function original() {};
  if (implementation === undefined) implementation = original;
  errors.validateFunction(original, 'original');
  errors.validateFunction(implementation, 'implementation');
  var settings = settingsOf(options || {});
  var made = mocked(original, implementation, { original: original }, settings.times);
  this._mocks.push(contexts.get(made));
  return made;
});

function descriptorOf(object, name) {
  for (var holder = object; holder !== null; holder = Object.getPrototypeOf(holder)) {
    var descriptor = Object.getOwnPropertyDescriptor(holder, name);
    if (descriptor) return descriptor;
  }
  return undefined;
}

function validateMethod(object, name, options) {
  if (typeof name !== 'string' && typeof name !== 'symbol') throw errors.invalidArgType('methodName', ['string', 'symbol'], name);
  if (typeof object !== 'function' && !isObject(object)) throw errors.invalidArgType('object', 'Object', object);
  if (options.getter && options.setter) {
    throw errors.invalidArgValue('options.setter', options.setter, "cannot be used with 'options.getter'");
  }
}

method('method', function method(object, name, implementation, options) {
  if (isObject(implementation)) {
    options = implementation;
    implementation = undefined;
  }
  options = options || {};
  validateMethod(object, name, options);
  var settings = settingsOf(options);
  var descriptor = descriptorOf(object, name);
  var part = settings.getter ? 'get' : settings.setter ? 'set' : 'value';
  var original = descriptor && descriptor[part];
  if (typeof original !== 'function') throw errors.invalidArgValue('methodName', original, 'must be a method');
  if (implementation === undefined) implementation = original;
  errors.validateFunction(implementation, 'implementation');
  var restore = { descriptor: descriptor, object: object, name: name, original: original };
  var made = mocked(original, implementation, restore, settings.times);
  Object.defineProperty(object, name, replaced(descriptor, part, made));
  this._mocks.push(contexts.get(made));
  return made;
});

function replaced(descriptor, part, made) {
  var result = { configurable: descriptor.configurable, enumerable: descriptor.enumerable };
  if (part === 'value') {
    result.writable = descriptor.writable;
    result.value = made;
  } else {
    result.get = descriptor.get;
    result.set = descriptor.set;
    result[part] = made;
  }
  return result;
}

['getter', 'setter'].forEach(function (kind) {
  method(kind, function (object, name, implementation, options) {
    if (isObject(implementation)) {
      options = implementation;
      implementation = undefined;
    }
    options = options || {};
    if (options[kind] === false) throw errors.invalidArgValue('options.' + kind, options[kind], 'cannot be false');
    var all = Object.assign({}, options);
    all[kind] = true;
    return this.method(object, name, implementation, all);
  });
});

method('reset', function reset() {
  this.restoreAll();
  if (this._timers !== undefined) this._timers.reset();
  this._mocks = [];
});
method('restoreAll', function restoreAll() {
  this._mocks.forEach(function (context) { context.restore(); });
});

exports.MockTracker = MockTracker;
