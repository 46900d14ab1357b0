/* There is one thread: what tells so works, what starts another does not. */
'use strict';

var errors = require('internal/errors');

exports.isMainThread = true;
exports.parentPort = null;
exports.workerData = null;
exports.threadId = 0;
exports.resourceLimits = {};
exports.SHARE_ENV = Symbol['for']('nodejs.worker_threads.SHARE_ENV');
exports.Worker = function Worker() { throw errors.create(Error, 'ERR_WORKER_NOT_SUPPORTED'); };

var environment = new Map();
exports.setEnvironmentData = function setEnvironmentData(key, value) {
  if (value === undefined) environment['delete'](key);
  else environment.set(key, value);
};
exports.getEnvironmentData = function getEnvironmentData(key) { return environment.get(key); };
exports.markAsUntransferable = function markAsUntransferable() {};
exports.moveMessagePortToContext = function moveMessagePortToContext(port) { return port; };
exports.receiveMessageOnPort = function receiveMessageOnPort(port) {
  return port._queue.length > 0 ? { message: port._queue.shift() } : undefined;
};

var EventEmitter = require('events');

function MessagePort() {
  EventEmitter.call(this);
  Object.defineProperty(this, '_queue', { value: [] });
  Object.defineProperty(this, '_peer', { value: null, writable: true });
  Object.defineProperty(this, '_started', { value: false, writable: true });
}
Object.setPrototypeOf(MessagePort.prototype, EventEmitter.prototype);
MessagePort.prototype.postMessage = function postMessage(message) {
  var peer = this._peer;
  if (!peer) return;
  peer._queue.push(require('internal/structured_clone').structuredClone(message));
  if (peer._started) peer._deliver();
};
MessagePort.prototype._deliver = function () {
  var port = this;
  internalBinding('timers').setImmediate(function () {
    while (port._queue.length > 0) {
      var message = port._queue.shift();
      port.emit('message', message);
      if (typeof port.onmessage === 'function') port.onmessage({ data: message, target: port });
    }
  });
};
MessagePort.prototype.start = function start() {
  this._started = true;
  if (this._queue.length > 0) this._deliver();
};
MessagePort.prototype.on = function on(type, listener) {
  EventEmitter.prototype.on.call(this, type, listener);
  if (type === 'message') this.start();
  return this;
};
MessagePort.prototype.close = function close() {
  var both = [this, this._peer];
  this._peer = null;
  both.forEach(function (port) {
    if (port) process.nextTick(function () { port.emit('close'); });
  });
};
MessagePort.prototype.ref = MessagePort.prototype.unref = function () { return this; };

exports.MessagePort = MessagePort;
exports.MessageChannel = function MessageChannel() {
  this.port1 = new MessagePort();
  this.port2 = new MessagePort();
  this.port1._peer = this.port2;
  this.port2._peer = this.port1;
};
exports.BroadcastChannel = function BroadcastChannel() { throw errors.create(Error, 'ERR_WORKER_NOT_SUPPORTED'); };
