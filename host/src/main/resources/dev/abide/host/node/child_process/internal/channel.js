/*
 * The channel between a process and one that it has started: both ends are told `message`, `disconnect` and have
 * `send`. Messages are lines of JSON, or in V8's format behind their lengths, as Node has them on the same descriptors.
 */
'use strict';

var errors = require('internal/errors');
var EventEmitter = require('events');

// ---- What is written

var NEWLINE = 10;
var HEAD = 4;

/** Splits what arrives into messages, whose bytes may come in any pieces. */
function Splitter(next) {
  this.next = next;
  this.rest = null;
}

/** Returns the messages that are whole with these bytes, still as bytes. */
Splitter.prototype.add = function add(bytes) {
  if (this.rest !== null && this.rest.length > 0) bytes = Buffer.concat([this.rest, bytes]);
  var found = [];
  var from = 0;
  for (var part = this.next(bytes, from); part !== null; part = this.next(bytes, from)) {
    found.push(bytes.subarray(part[0], part[1]));
    from = part[2];
  }
  this.rest = from === 0 ? bytes : bytes.subarray(from);
  return found;
};

function nextLine(bytes, from) {
  var end = bytes.indexOf(NEWLINE, from);
  return end < 0 ? null : [from, end, end + 1];
}

function nextCounted(bytes, from) {
  if (bytes.length < from + HEAD) return null;
  var end = from + HEAD + bytes.readUInt32BE(from);
  return bytes.length < end ? null : [from + HEAD, end, end];
}

var serializations = {
  json: {
    splitter: function () { return new Splitter(nextLine); },
    encode: function (message) { return Buffer.from(JSON.stringify(message) + '\n'); },
    decode: function (bytes) { return JSON.parse(bytes.toString()); }
  },
  advanced: {
    splitter: function () { return new Splitter(nextCounted); },
    encode: function (message) {
      var bytes = internalBinding('worker_threads/messaging').serializeForProcess(message);
      var head = Buffer.alloc(HEAD);
      head.writeUInt32BE(bytes.length, 0);
      return Buffer.concat([head, bytes]);
    },
    decode: function (bytes) { return internalBinding('worker_threads/messaging').deserializeFromProcess(bytes); }
  }
};

exports.isSerialization = function isSerialization(name) {
  return Object.prototype.hasOwnProperty.call(serializations, name);
};

// ---- Control: target.channel

function Control(handle) {
  EventEmitter.call(this);
  Object.defineProperty(this, '_handle', { value: handle, configurable: true });
  Object.defineProperty(this, '_isCounted', { value: false, writable: true });
  Object.defineProperty(this, '_listeners', { value: 0, writable: true });
}
Object.setPrototypeOf(Control.prototype, EventEmitter.prototype);
Object.setPrototypeOf(Control, EventEmitter);

Control.prototype.ref = function ref() {
  this._isCounted = true;
  this._handle.refChannel(true);
};
Control.prototype.unref = function unref() {
  this._isCounted = true;
  this._handle.refChannel(false);
};
/** Counts listeners, which keep the loop alive as long as a script has not decided that itself. */
Control.prototype._count = function (difference) {
  this._listeners += difference;
  if (!this._isCounted) this._handle.refChannel(this._listeners > 0);
};
Object.defineProperty(Control.prototype, '_count', { enumerable: false });

// ---- Sending and receiving

function checkMessage(message) {
  if (message === undefined) throw errors.create(TypeError, 'ERR_MISSING_ARGS', 'message');
  if (['string', 'object', 'number', 'boolean'].indexOf(typeof message) < 0) {
    throw errors.invalidArgType('message', ['string', 'object', 'number', 'boolean'], message);
  }
}

function isInternal(message) {
  return message !== null && typeof message === 'object' && typeof message.cmd === 'string' && message.cmd.slice(0, 5) === 'NODE_';
}

/** One end: what it has received and nobody has heard yet, and how it ends. */
function Channel(target, handle, serialization) {
  this.target = target;
  this.handle = handle;
  this.format = serializations[serialization];
  this.splitter = this.format.splitter();
  this.pending = [];
  this.hasEnded = false;
}

Channel.prototype.receive = function receive(bytes) {
  var channel = this;
  if (bytes === null) {
    if (channel.target.connected) channel.target.disconnect();
    return;
  }
  channel.splitter.add(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).forEach(function (part) {
    var message = channel.format.decode(part);
    process.nextTick(function () { channel.announce(isInternal(message) ? 'internalMessage' : 'message', message); });
  });
};

Channel.prototype.announce = function announce(event, message) {
  if (event === 'internalMessage' || this.target.listenerCount('message') > 0) this.target.emit(event, message, undefined);
  else this.pending.push(message);
};

Channel.prototype.announcePending = function announcePending() {
  if (this.pending.length === 0 || this.target.listenerCount('message') === 0) return;
  var messages = this.pending;
  this.pending = [];
  for (var i = 0; i < messages.length; i++) this.target.emit('message', messages[i], undefined);
};

Channel.prototype.send = function send(message, sendHandle, callback) {
  checkMessage(message);
  if (sendHandle !== undefined && sendHandle !== null) throw errors.create(TypeError, 'ERR_INVALID_HANDLE_TYPE');
  var code = this.handle.write(this.format.encode(message));
  var target = this.target;
  if (code) {
    var error = errors.errnoException(code, 'write');
    process.nextTick(function () {
      if (typeof callback === 'function') callback(error);
      else target.emit('error', error);
    });
    return false;
  }
  if (typeof callback === 'function') process.nextTick(callback, null);
  return true;
};

Channel.prototype.disconnect = function disconnect() {
  var channel = this;
  channel.target.connected = false;
  channel.handle.disconnect();
  process.nextTick(function () {
    if (channel.hasEnded) return;
    channel.hasEnded = true;
    channel.target.channel = null;
    channel.target.emit('disconnect');
  });
};

function sendOf() {
  return function send(message, handle, options, callback) {
    if (typeof handle === 'function') {
      callback = handle;
      handle = undefined;
    } else if (typeof options === 'function') {
      callback = options;
    } else if (options !== undefined) {
      errors.validateObject(options, 'options');
    }
    if (this.connected) return this._send(message, handle, options, callback);
    var target = this;
    var error = errors.create(Error, 'ERR_IPC_CHANNEL_CLOSED');
    process.nextTick(function () {
      if (typeof callback === 'function') callback(error);
      else target.emit('error', error);
    });
    return false;
  };
}

/**
 * Gives a target its end.
 *
 * @param handle has write(bytes), disconnect() and refChannel(whether)
 * @return what takes bytes that arrive, null at the end
 */
function setUp(target, handle, serialization) {
  var channel = new Channel(target, handle, serialization);
  target.channel = new Control(handle);
  target.connected = true;
  target.send = sendOf();
  target._send = function _send(message, sendHandle, options, callback) { return channel.send(message, sendHandle, callback); };
  target.disconnect = function disconnect() {
    if (this.connected) this._disconnect();
    else this.emit('error', errors.create(Error, 'ERR_IPC_DISCONNECTED'));
  };
  target._disconnect = function _disconnect() { channel.disconnect(); };
  target.on('newListener', function () {
    process.nextTick(function () { channel.announcePending(); });
  });
  return function (bytes) { channel.receive(bytes); };
}
exports.setUp = setUp;

// ---- The parent's end of this process

/** Joins the channel that the parent has left open. Only who listens to it waits for it. */
exports.joinParent = function joinParent(fd) {
  var serialization = process.env.NODE_CHANNEL_SERIALIZATION_MODE || 'json';
  delete process.env.NODE_CHANNEL_FD;
  delete process.env.NODE_CHANNEL_SERIALIZATION_MODE;
  var receive;
  var handle = internalBinding('child_process').openChannel(fd, function (bytes) { receive(bytes); });
  receive = setUp(process, handle, serialization);
  process.on('newListener', function onNewListener(name) { count(name, 1); });
  process.on('removeListener', function onRemoveListener(name) { count(name, -1); });
};

function count(name, difference) {
  if (process.channel && (name === 'message' || name === 'disconnect')) process.channel._count(difference);
}
