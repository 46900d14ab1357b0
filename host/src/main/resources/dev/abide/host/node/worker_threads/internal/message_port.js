/* MessagePort, MessageChannel, BroadcastChannel: ends of channels, whose mailboxes are in Java and know no thread. */
'use strict';

var errors = require('internal/errors');
var messaging = internalBinding('worker_threads/messaging');
var events = require('internal/events/event_target');
var inherit = require('internal/util/inherit');
var transferListOf = require('internal/worker_threads/structured_clone').transferListOf;
var EventTarget = events.EventTarget;

function own(target, key, value) {
  Object.defineProperty(target, key, { value: value, writable: true, configurable: true, enumerable: false });
}

// ---- MessageEvent

function MessageEvent(type, options) {
  events.Event.call(this, type, options);
  options = options || {};
  own(this, '_message', {
    data: options.data === undefined ? null : options.data, origin: options.origin === undefined ? '' : String(options.origin),
    lastEventId: options.lastEventId === undefined ? '' : String(options.lastEventId),
    source: options.source === undefined ? null : options.source, ports: options.ports || []
  });
}
inherit(MessageEvent, events.Event);
['data', 'origin', 'lastEventId', 'source', 'ports'].forEach(function (name) {
  Object.defineProperty(MessageEvent.prototype, name, {
    configurable: true, enumerable: true, get: function () { return this._message[name]; }
  });
});

// ---- An EventTarget that is an EventEmitter as well: listeners of `on` get the data, not the event

function Emitter() {
  EventTarget.call(this);
}
inherit(Emitter, EventTarget);

function listenerFor(target, type, fn, once) {
  function listener(event) {
    if (once) target.off(type, fn);
    return fn.call(target, event._value);
  }
  listener.listener = fn;
  return listener;
}

Emitter.prototype.on = Emitter.prototype.addListener = function on(type, fn) {
  errors.validateFunction(fn, 'listener');
  this.addEventListener(type, listenerFor(this, type, fn, false));
  return this;
};
Emitter.prototype.once = function once(type, fn) {
  errors.validateFunction(fn, 'listener');
  this.addEventListener(type, listenerFor(this, type, fn, true));
  return this;
};
Emitter.prototype.off = Emitter.prototype.removeListener = function off(type, fn) {
  var target = this;
  var found = events.listenersOf(this, type).filter(function (listener) {
    return listener === fn || listener.listener === fn;
  })[0];
  if (found) target.removeEventListener(type, found);
  return this;
};
Emitter.prototype.removeAllListeners = function removeAllListeners(type) {
  var target = this;
  (type === undefined ? this.eventNames() : [type]).forEach(function (name) {
    events.listenersOf(target, name).forEach(function (listener) { target.removeEventListener(name, listener); });
  });
  return this;
};
Emitter.prototype.eventNames = function eventNames() {
  var target = this;
  return Object.keys(this._listeners).filter(function (name) { return target.listenerCount(name) > 0; });
};
Emitter.prototype.listenerCount = function listenerCount(type) { return events.listenersOf(this, type).length; };
Emitter.prototype.setMaxListeners = function setMaxListeners() { return this; };
Emitter.prototype.getMaxListeners = function getMaxListeners() { return 10; };
Emitter.prototype.emit = function emit(type, value) {
  if (this.listenerCount(type) === 0) return false;
  dispatch(this, new events.Event(type), value);
  return true;
};

function dispatch(target, event, value) {
  own(event, '_value', value);
  target.dispatchEvent(event);
}

// ---- MessagePort

function MessagePort() {
  throw errors.coded(TypeError, 'ERR_CONSTRUCT_CALL_INVALID', 'Constructor cannot be called');
}
inherit(MessagePort, Emitter);

/** Makes a port of a mailbox. */
function portOf(mailbox) {
  return setUp(Object.create(MessagePort.prototype), mailbox);
}

function setUp(port, mailbox) {
  EventTarget.call(port);
  own(port, '_mailbox', mailbox);
  own(port, '_isStarted', false);
  own(port, '_isReferenced', false);
  return port;
}

// What listens keeps the loop alive and gets messages at once.
MessagePort.prototype.addEventListener = function addEventListener(type, listener, options) {
  var before = this.listenerCount('message');
  EventTarget.prototype.addEventListener.call(this, type, listener, options);
  if (before === 0 && this.listenerCount('message') > 0) {
    this.ref();
    this.start();
  }
};
MessagePort.prototype.removeEventListener = function removeEventListener(type, listener, options) {
  var before = this.listenerCount('message');
  EventTarget.prototype.removeEventListener.call(this, type, listener, options);
  if (before > 0 && this.listenerCount('message') === 0) this.unref();
};
['message', 'messageerror'].forEach(function (type) {
  events.handlerProperty(MessagePort.prototype, type);
});
MessagePort.prototype.postMessage = function postMessage(message, transfer) {
  if (arguments.length === 0) throw errors.create(TypeError, 'ERR_MISSING_ARGS', 'message');
  if (this._mailbox === undefined) return;
  messaging.send(this._mailbox, message, transferListOf(transfer));
};
MessagePort.prototype.start = function start() {
  if (this._isStarted || this._mailbox === undefined) return;
  this._isStarted = true;
  var port = this;
  messaging.listen(this._mailbox, function (type, value, ports) { arrived(port, type, value, ports); });
};
MessagePort.prototype.ref = function ref() {
  if (this._isReferenced || this._mailbox === undefined) return;
  this._isReferenced = true;
  messaging.hold();
};
MessagePort.prototype.unref = function unref() {
  if (!this._isReferenced) return;
  this._isReferenced = false;
  messaging.release();
};
MessagePort.prototype.hasRef = function hasRef() { return this._isReferenced; };
MessagePort.prototype.close = function close(callback) {
  if (typeof callback === 'function') this.once('close', callback);
  if (this._mailbox === undefined) return;
  // The loop lives until 'close' has been told.
  this.ref();
  this.start();
  messaging.close(this._mailbox);
};

function arrived(port, type, value, ports) {
  if (type === 'close') {
    port._mailbox = undefined;
    port.unref();
    dispatch(port, new events.Event('close'), undefined);
  } else if (port._mailbox !== undefined) {
    dispatch(port, new MessageEvent(type, { data: value, ports: ports }), value);
  }
}

var inspect = Symbol['for']('nodejs.util.inspect.custom');
own(MessagePort.prototype, inspect, function (depth, options, inspectIt) {
  return 'MessagePort ' + inspectIt({ active: this._mailbox !== undefined, refed: this._isReferenced }, options);
});

var hooks = require('internal/worker_threads/exotics').ports;
hooks.isPort = function (value) { return value instanceof MessagePort; };
hooks.make = portOf;
hooks.mailboxOf = function (port) { return port._mailbox; };
hooks.forsake = function (port) {
  messaging.forsake(port._mailbox);
  port._mailbox = undefined;
  port.unref();
  process.nextTick(function () { dispatch(port, new events.Event('close'), undefined); });
};

function MessageChannel() {
  if (!(this instanceof MessageChannel)) {
    throw errors.coded(TypeError, 'ERR_CONSTRUCT_CALL_REQUIRED', 'Cannot call constructor without `new`');
  }
  var ends = messaging.channel();
  this.port1 = portOf(ends[0]);
  this.port2 = portOf(ends[1]);
}

// ---- BroadcastChannel: listens from the start, and keeps the loop alive until it is closed

function BroadcastChannel(name) {
  if (!(this instanceof BroadcastChannel)) {
    throw new TypeError("Class constructor BroadcastChannel cannot be invoked without 'new'");
  }
  if (arguments.length === 0) throw errors.create(TypeError, 'ERR_MISSING_ARGS', 'name');
  own(this, '_name', String(name));
  setUp(this, messaging.join(this._name));
  MessagePort.prototype.ref.call(this);
  MessagePort.prototype.start.call(this);
}
inherit(BroadcastChannel, EventTarget);
Object.defineProperty(BroadcastChannel.prototype, 'name', {
  configurable: true, enumerable: true, get: function () { return this._name; }
});
['message', 'messageerror'].forEach(function (type) {
  events.handlerProperty(BroadcastChannel.prototype, type);
});
BroadcastChannel.prototype.postMessage = function postMessage(message) {
  if (arguments.length === 0) throw errors.create(TypeError, 'ERR_MISSING_ARGS', 'message');
  if (this._mailbox === undefined) {
    throw require('internal/errors/dom_exception').create('BroadcastChannel is closed.', 'InvalidStateError');
  }
  messaging.broadcast(this._mailbox, message);
};
BroadcastChannel.prototype.close = function close() {
  if (this._mailbox === undefined) return;
  messaging.close(this._mailbox);
  this._mailbox = undefined;
  this.unref();
};
['ref', 'unref'].forEach(function (name) {
  BroadcastChannel.prototype[name] = function () {
    MessagePort.prototype[name].call(this);
    return this;
  };
});

exports.MessageEvent = MessageEvent;
exports.MessagePort = MessagePort;
exports.MessageChannel = MessageChannel;
exports.BroadcastChannel = BroadcastChannel;
exports.portOf = portOf;
exports.receive = function receive(port) {
  if (!(port instanceof MessagePort) && !(port instanceof BroadcastChannel)) {
    throw errors.coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "port" argument must be a MessagePort instance');
  }
  return port._mailbox === undefined ? undefined : messaging.receive(port._mailbox);
};
