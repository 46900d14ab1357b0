/* Sockets of datagrams. */
'use strict';

var EventEmitter = require('events');
var errors = require('internal/errors');
var addresses = require('internal/net/addresses');
var failures = require('internal/net/failures');
var native = internalBinding('dgram');

function running(socket) {
  if (socket._udp.isClosed) throw errors.create(Error, 'ERR_SOCKET_DGRAM_NOT_RUNNING', 'Not running');
}

function Socket(type, listener) {
  EventEmitter.call(this);
  var options = typeof type === 'object' && type !== null ? type : { type: type };
  if (options.type !== 'udp4' && options.type !== 'udp6') {
    throw errors.create(TypeError, 'ERR_SOCKET_BAD_TYPE', 'Bad socket type specified. Valid types are: udp4, udp6');
  }
  if (options.lookup !== undefined) errors.validateFunction(options.lookup, 'lookup');
  this.type = options.type;
  var socket = this;
  errors.hidden(this, '_udp', {
    options: options, isClosed: false, binding: 'not', connecting: 'not', waiting: [], lookup: options.lookup, handle: null, isUnrefed: false
  });
  this._udp.handle = native.open(this.type === 'udp6', function (bytes, address, port) { received(socket, bytes, address, port); });
  if (typeof listener === 'function') this.on('message', listener);
  if (options.signal) closeWith(this, options.signal);
}
Object.setPrototypeOf(Socket.prototype, EventEmitter.prototype);
Object.setPrototypeOf(Socket, EventEmitter);

function closeWith(socket, signal) {
  if (typeof signal !== 'object' || typeof signal.addEventListener !== 'function') throw errors.invalidArgType('options.signal', 'AbortSignal', signal);
  var close = function () { if (!socket._udp.isClosed) socket.close(); };
  if (signal.aborted) close();
  else signal.addEventListener('abort', close, { once: true });
}

function method(name, body) { Socket.prototype[name] = body; }

function described(pair) {
  var text = addresses.canonical(pair[0]);
  return { address: text, family: text.indexOf(':') < 0 ? 'IPv4' : 'IPv6', port: pair[1] };
}

function received(socket, bytes, address, port) {
  if (bytes === null) {
    socket.emit('error', errors.errnoException(address, 'recvmsg'));
    return;
  }
  var sender = described([address, port]);
  sender.size = bytes.length;
  socket.emit('message', bytes, sender);
}

function look(socket, address, callback) {
  var family = socket.type === 'udp4' ? 4 : 6;
  address = address || (family === 4 ? '127.0.0.1' : '::1');
  if (socket._udp.lookup) socket._udp.lookup(address, family, callback);
  else if (addresses.isIP(address)) process.nextTick(callback, null, address);
  else require('dns').lookup(address, family, callback);
}

// ---- Binding

method('bind', function bind(port, address) {
  running(this);
  var state = this._udp;
  if (state.binding !== 'not') throw errors.create(Error, 'ERR_SOCKET_ALREADY_BOUND', 'Socket is already bound');
  state.binding = 'yet';
  var callback = arguments.length > 0 ? arguments[arguments.length - 1] : undefined;
  if (typeof callback === 'function') whenBound(this, callback);
  if (typeof port === 'object' && port !== null) {
    address = port.address || '';
    port = port.port;
  } else if (typeof address === 'function') {
    address = '';
  }
  if (typeof port === 'function') port = 0;
  var socket = this;
  look(this, address || (this.type === 'udp4' ? '0.0.0.0' : '::'), function (error, found) {
    if (state.isClosed) return;
    var code = error ? undefined : state.handle.bind(found, port | 0, !!state.options.reuseAddr);
    if (error || code !== undefined) {
      state.binding = 'not';
      socket.emit('error', error || failures.hostPort(code, 'bind', found, port | 0));
      return;
    }
    state.binding = 'done';
    state.handle.start();
    configure(socket);
    socket.emit('listening');
  });
  return this;
});

function configure(socket) {
  var options = socket._udp.options;
  if (options.recvBufferSize) socket.setRecvBufferSize(options.recvBufferSize);
  if (options.sendBufferSize) socket.setSendBufferSize(options.sendBufferSize);
}

function whenBound(socket, callback) {
  function failed() { socket.removeListener('listening', listening); }
  function listening() {
    socket.removeListener('error', failed);
    callback.call(socket);
  }
  socket.once('listening', listening);
  socket.once('error', failed);
}

/** Does something once there is an address. */
function afterBinding(socket, action) {
  var state = socket._udp;
  if (state.binding === 'not') socket.bind(0);
  if (state.binding === 'done') action();
  else {
    state.waiting.push(action);
    if (state.waiting.length === 1) {
      socket.once('listening', function () { state.waiting.splice(0).forEach(function (one) { one(); }); });
    }
  }
}

// ---- Connecting

function portOf(port, allowsZero) {
  if ((typeof port !== 'number' && typeof port !== 'string') || (typeof port === 'string' && port.trim() === '') || +port !== (+port >>> 0) ||
      +port > 0xffff || (port === 0 && !allowsZero)) {
    var shown = port === undefined || port === null ? String(port) : errors.receivedType(port);
    throw errors.coded(RangeError, 'ERR_SOCKET_BAD_PORT', 'Port should be > 0 and < 65536. Received ' + shown + '.');
  }
  return +port;
}

method('connect', function connect(port, address, callback) {
  port = portOf(port, false);
  if (typeof address === 'function') {
    callback = address;
    address = '';
  }
  var state = this._udp;
  if (state.connecting !== 'not') throw errors.create(Error, 'ERR_SOCKET_DGRAM_IS_CONNECTED', 'Already connected');
  state.connecting = 'yet';
  if (typeof callback === 'function') this.once('connect', callback);
  var socket = this;
  afterBinding(this, function () {
    look(socket, address, function (error, found) {
      if (state.isClosed || state.connecting === 'not') return;
      var code = error ? undefined : state.handle.connect(found, port);
      if (!error && code === undefined) {
        state.connecting = 'done';
        process.nextTick(function () { socket.emit('connect'); });
        return;
      }
      state.connecting = 'not';
      var failure = error || failures.hostPort(code, 'connect', found, port);
      process.nextTick(function () {
        if (typeof callback === 'function') {
          socket.removeListener('connect', callback);
          callback.call(socket, failure);
        } else {
          socket.emit('error', failure);
        }
      });
    });
  });
});

function notConnected() { return errors.create(Error, 'ERR_SOCKET_DGRAM_NOT_CONNECTED', 'Not connected'); }

method('disconnect', function disconnect() {
  if (this._udp.connecting !== 'done') throw notConnected();
  var code = this._udp.handle.disconnect();
  if (code !== undefined) throw errors.errnoException(code, 'connect');
  this._udp.connecting = 'not';
});

// ---- Sending

var BYTES = ['string', 'Buffer', 'TypedArray', 'DataView'];

function bytesOf(value) {
  if (typeof value === 'string') return Buffer.from(value);
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  return null;
}

function whole(buffer) {
  if (Array.isArray(buffer)) {
    var parts = buffer.map(bytesOf);
    if (parts.indexOf(null) >= 0) throw errors.invalidArgType('buffer list arguments', BYTES, buffer);
    return Buffer.concat(parts);
  }
  var bytes = bytesOf(buffer);
  if (bytes === null) throw errors.invalidArgType('buffer', BYTES, buffer);
  return bytes;
}

/** send(buffer, offset, length, port, address, callback), with less in many ways. */
method('send', function send(buffer, offset, length, port, address, callback) {
  var isConnected = this._udp.connecting === 'done';
  var bytes;
  if ((isConnected && typeof length === 'number') || (!isConnected && (address || (port && typeof port !== 'function')))) {
    bytes = whole(buffer).subarray(offset, offset + length);
    if (isConnected) {
      callback = port;
      port = null;
    }
  } else {
    bytes = whole(buffer);
    callback = isConnected ? offset : port;
    address = length;
    port = isConnected ? null : offset;
  }
  if (typeof address === 'function') {
    callback = address;
    address = undefined;
  } else if (address && typeof address !== 'string') {
    throw errors.invalidArgType('address', ['string', 'falsy'], address);
  }
  if (!isConnected) port = portOf(port, false);
  if (typeof callback !== 'function') callback = undefined;
  running(this);
  deliver(this, Buffer.from(bytes), port, address, callback);
});
method('sendto', function sendto(buffer, offset, length, port, address, callback) {
  errors.validateNumber(offset, 'offset');
  errors.validateNumber(length, 'length');
  errors.validateNumber(port, 'port');
  errors.validateString(address, 'address');
  this.send(buffer, offset, length, port, address, callback);
});

function deliver(socket, bytes, port, address, callback) {
  var state = socket._udp;
  afterBinding(socket, function () {
    if (port === null) give(null);
    else look(socket, address, give);
  });
  function give(error, found) {
    if (state.isClosed) return;
    var code = error ? undefined : port === null ? state.handle.send(bytes) : state.handle.send(bytes, found, port);
    var failure = error || (code === undefined ? null : failures.hostPort(code, 'send', found, port));
    if (callback) process.nextTick(callback, failure, failure ? undefined : bytes.length);
    else if (failure) process.nextTick(function () { socket.emit('error', failure); });
  }
}

// ---- The end

method('close', function close(callback) {
  if (typeof callback === 'function') this.on('close', callback);
  running(this);
  var socket = this;
  this._udp.isClosed = true;
  this._udp.handle.close(function () {});
  process.nextTick(function () { socket.emit('close'); });
  return this;
});
errors.hidden(Socket.prototype, Symbol.asyncDispose, function () {
  var socket = this;
  return new Promise(function (resolve) {
    if (socket._udp.isClosed) resolve();
    else socket.close(resolve);
  });
});

// ---- Details

method('address', function address() {
  running(this);
  if (this._udp.binding !== 'done') throw errors.errnoException('EBADF', 'getsockname');
  return described(this._udp.handle.local());
});
method('remoteAddress', function remoteAddress() {
  running(this);
  if (this._udp.connecting !== 'done') throw notConnected();
  return described(this._udp.handle.remote());
});

function option(name, key, check) {
  method(name, function (value) {
    running(this);
    if (check) errors.validateNumber(value, check);
    var code = this._udp.binding === 'done' ? this._udp.handle.set(key, value) : 'EBADF';
    if (code !== undefined) throw errors.errnoException(code, name);
    return check ? value : undefined;
  });
}
option('setBroadcast', 'broadcast');
option('setTTL', 'ttl', 'ttl');
option('setMulticastTTL', 'multicastTTL', 'ttl');
option('setMulticastLoopback', 'loopback');
option('setMulticastInterface', 'interface');

function member(name, action) {
  method(name, function (group, local) {
    running(this);
    if (!group) throw errors.create(TypeError, 'ERR_MISSING_ARGS', 'multicastAddress');
    var code = this._udp.handle[action](group, local);
    if (code !== undefined) throw errors.errnoException(code, name);
  });
}
member('addMembership', 'join');
member('dropMembership', 'leave');
['addSourceSpecificMembership', 'dropSourceSpecificMembership'].forEach(function (name) {
  method(name, function () { throw errors.create(Error, 'ERR_NOT_SUPPORTED', 'Socket.' + name); });
});

function size(name, key) {
  method('set' + name, function (bytes) {
    errors.validateInteger(bytes, 'size', 0, 0xffffffff);
    if (this._udp.handle.set(key, bytes) !== undefined) throw errors.errnoException('EINVAL', 'set' + name);
  });
  method('get' + name, function () { return this._udp.handle.get(key); });
}
size('RecvBufferSize', 'receiveSize');
size('SendBufferSize', 'sendSize');
method('getSendQueueSize', function getSendQueueSize() { return 0; });
method('getSendQueueCount', function getSendQueueCount() { return this._udp.waiting.length; });

['ref', 'unref'].forEach(function (name) {
  method(name, function () {
    if (!this._udp.isClosed) this._udp.handle[name]();
    return this;
  });
});

exports._createSocketHandle = function _createSocketHandle() {
  throw errors.create(Error, 'ERR_NOT_SUPPORTED', 'dgram._createSocketHandle');
};
exports.createSocket = function createSocket(type, listener) { return new Socket(type, listener); };
exports.Socket = Socket;
