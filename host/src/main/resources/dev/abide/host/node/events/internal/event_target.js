/* Event, EventTarget, AbortController. */
'use strict';

var errors = require('internal/errors');

function own(target, key, value) {
  Object.defineProperty(target, key, { value: value, writable: true, configurable: true, enumerable: false });
}

function readOnly(prototype, names, holder) {
  names.forEach(function (name) {
    Object.defineProperty(prototype, name, {
      configurable: true, enumerable: true, get: function () { return this[holder][name]; }
    });
  });
}

function Event(type, options) {
  if (!(this instanceof Event)) throw new TypeError("Class constructor Event cannot be invoked without 'new'");
  if (arguments.length === 0) throw errors.create(TypeError, 'ERR_MISSING_ARGS', 'type');
  options = options || {};
  own(this, '_event', {
    type: String(type), bubbles: !!options.bubbles, cancelable: !!options.cancelable, composed: !!options.composed,
    defaultPrevented: false, target: null, currentTarget: null, eventPhase: 0, isTrusted: false,
    timeStamp: require('perf_hooks').performance.now(), stopped: false
  });
}
readOnly(Event.prototype, ['type', 'bubbles', 'cancelable', 'composed', 'defaultPrevented', 'target', 'currentTarget',
  'eventPhase', 'timeStamp', 'isTrusted'], '_event');
Object.defineProperty(Event.prototype, 'srcElement', { configurable: true, get: function () { return this._event.target; } });
Object.defineProperty(Event.prototype, 'returnValue', {
  configurable: true, get: function () { return !this._event.defaultPrevented; }
});
Event.prototype.preventDefault = function preventDefault() {
  if (this._event.cancelable) this._event.defaultPrevented = true;
};
Event.prototype.stopPropagation = function stopPropagation() {};
Event.prototype.stopImmediatePropagation = function stopImmediatePropagation() { this._event.stopped = true; };
Event.prototype.composedPath = function composedPath() {
  return this._event.eventPhase === 2 ? [this._event.currentTarget] : [];
};
['NONE', 'CAPTURING_PHASE', 'AT_TARGET', 'BUBBLING_PHASE'].forEach(function (name, number) { Event[name] = number; });

function CustomEvent(type, options) {
  Event.call(this, type, options);
  own(this, '_detail', { detail: options && options.detail !== undefined ? options.detail : null });
}
Object.setPrototypeOf(CustomEvent.prototype, Event.prototype);
Object.setPrototypeOf(CustomEvent, Event);
readOnly(CustomEvent.prototype, ['detail'], '_detail');

// ---- EventTarget

function EventTarget() {
  own(this, '_listeners', Object.create(null));
}

function optionsOf(options) {
  return options !== null && typeof options === 'object' ? options : { capture: !!options };
}

function same(listener, capture) {
  return function (entry) { return entry.listener === listener && entry.capture === capture; };
}

EventTarget.prototype.addEventListener = function addEventListener(type, listener, options) {
  if (arguments.length < 2) throw errors.create(TypeError, 'ERR_MISSING_ARGS', 'type', 'listener');
  if (listener === null || listener === undefined) return;
  if (typeof listener !== 'function' && typeof listener !== 'object') {
    throw errors.invalidArgType('listener', 'EventListener', listener);
  }
  options = optionsOf(options);
  var target = this;
  type = String(type);
  if (options.signal) {
    if (options.signal.aborted) return;
    options.signal.addEventListener('abort', function () {
      target.removeEventListener(type, listener, options);
    }, { once: true });
  }
  var list = this._listeners[type] || (this._listeners[type] = []);
  if (list.some(same(listener, !!options.capture))) return;
  list.push({ listener: listener, capture: !!options.capture, once: !!options.once, removed: false });
};
EventTarget.prototype.removeEventListener = function removeEventListener(type, listener, options) {
  var list = this._listeners[String(type)];
  if (!list) return;
  var matches = same(listener, !!optionsOf(options).capture);
  this._listeners[String(type)] = list.filter(function (entry) {
    if (!matches(entry)) return true;
    entry.removed = true;
    return false;
  });
};
EventTarget.prototype.dispatchEvent = function dispatchEvent(event) {
  if (!(event instanceof Event)) throw errors.invalidArgType('event', 'Event', event);
  var state = event._event;
  if (state.eventPhase !== 0) throw errors.create(Error, 'ERR_EVENT_RECURSION', event.type);
  var target = this;
  state.target = state.currentTarget = target;
  state.eventPhase = 2;
  (this._listeners[event.type] || []).slice().forEach(function (entry) {
    if (entry.removed || state.stopped) return;
    if (entry.once) target.removeEventListener(event.type, entry.listener, entry.capture);
    try {
      if (typeof entry.listener === 'function') entry.listener.call(target, event);
      else entry.listener.handleEvent(event);
    } catch (error) {
      process.nextTick(function () { throw error; });
    }
  });
  state.eventPhase = 0;
  return !event.defaultPrevented;
};

function handlerProperty(prototype, type) {
  Object.defineProperty(prototype, 'on' + type, {
    configurable: true,
    enumerable: true,
    get: function () { return this['_on' + type] || null; },
    set: function (handler) {
      if (this['_on' + type]) this.removeEventListener(type, this['_on' + type]);
      own(this, '_on' + type, typeof handler === 'function' ? handler : null);
      if (this['_on' + type]) this.addEventListener(type, handler);
    }
  });
}

// ---- Aborting

function AbortSignal() {
  throw errors.create(TypeError, 'ERR_ILLEGAL_CONSTRUCTOR');
}
Object.setPrototypeOf(AbortSignal.prototype, EventTarget.prototype);
Object.setPrototypeOf(AbortSignal, EventTarget);
readOnly(AbortSignal.prototype, ['aborted', 'reason'], '_signal');
handlerProperty(AbortSignal.prototype, 'abort');
AbortSignal.prototype.throwIfAborted = function throwIfAborted() {
  if (this.aborted) throw this.reason;
};

function createSignal() {
  var signal = Object.create(AbortSignal.prototype);
  EventTarget.call(signal);
  own(signal, '_signal', { aborted: false, reason: undefined });
  return signal;
}

function abort(signal, reason) {
  if (signal._signal.aborted) return;
  signal._signal.aborted = true;
  signal._signal.reason = reason === undefined ?
      require('internal/errors/dom_exception').create('This operation was aborted', 'AbortError') : reason;
  signal.dispatchEvent(new Event('abort'));
}

AbortSignal.abort = function (reason) {
  var signal = createSignal();
  abort(signal, reason);
  return signal;
};
AbortSignal.timeout = function timeout(delay) {
  errors.validateInteger(delay, 'delay', 0, 4294967295);
  var signal = createSignal();
  internalBinding('timers').setTimeout(function () {
    abort(signal, require('internal/errors/dom_exception').create('The operation was aborted due to timeout', 'TimeoutError'));
  }, delay).unref();
  return signal;
};
AbortSignal.any = function any(signals) {
  var result = createSignal();
  Array.prototype.slice.call(signals).forEach(function (signal) {
    if (signal.aborted) abort(result, signal.reason);
    else signal.addEventListener('abort', function () { abort(result, signal.reason); }, { once: true });
  });
  return result;
};

function AbortController() {
  if (!(this instanceof AbortController)) {
    throw new TypeError("Class constructor AbortController cannot be invoked without 'new'");
  }
  own(this, '_signal', createSignal());
}
Object.defineProperty(AbortController.prototype, 'signal', {
  configurable: true, enumerable: true, get: function () { return this._signal; }
});
AbortController.prototype.abort = function (reason) { abort(this._signal, reason); };

var custom = Symbol['for']('nodejs.util.inspect.custom');
own(AbortSignal.prototype, custom, function (depth, options, inspect) {
  return depth < 0 ? '[AbortSignal]' : 'AbortSignal ' + inspect({ aborted: this.aborted }, options);
});
own(AbortController.prototype, custom, function (depth, options, inspect) {
  return depth < 0 ? '[AbortController]' : 'AbortController ' + inspect({ signal: this.signal }, options);
});

exports.Event = Event;
exports.CustomEvent = CustomEvent;
exports.EventTarget = EventTarget;
exports.AbortSignal = AbortSignal;
exports.AbortController = AbortController;
exports.listenersOf = function (target, type) {
  return (target._listeners[type] || []).map(function (entry) { return entry.listener; });
};
exports.handlerProperty = handlerProperty;
