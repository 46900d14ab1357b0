/* net.Server. */
'use strict';

var errors = require('internal/errors');
var EventEmitter = require('events');
var Socket = require('internal/net/socket');
var connecting = require('internal/net/connecting');
var failures = require('internal/net/failures');
var addresses = require('internal/net/addresses');
var native = internalBinding('net');

var BACKLOG = 511;

function Server(options, listener) {
  if (!(this instanceof Server)) return new Server(options, listener);
  EventEmitter.call(this);
  if (typeof options === 'function') {
    listener = options;
    options = {};
  } else if (options === undefined || options === null) {
    options = {};
  } else if (typeof options !== 'object') {
    throw errors.invalidArgType('options', 'Object', options);
  }
  if (typeof listener === 'function') this.on('connection', listener);
  this._connections = 0;
  this._handle = null;
  this._usingWorkers = false;
  this._workers = [];
  this._unref = false;
  this._listeningId = 1;
  this.allowHalfOpen = options.allowHalfOpen || false;
  this.pauseOnConnect = !!options.pauseOnConnect;
  this.noDelay = !!options.noDelay;
  this.keepAlive = !!options.keepAlive;
  this.keepAliveInitialDelay = Math.floor((options.keepAliveInitialDelay || 0) / 1000);
  this.highWaterMark = options.highWaterMark === undefined ? require('internal/stream/sizes').getDefault() : options.highWaterMark;
}
Object.setPrototypeOf(Server.prototype, EventEmitter.prototype);
Object.setPrototypeOf(Server, EventEmitter);

// ---- Listening

Server.prototype.listen = function listen() {
  var list = connecting.normalize(Array.prototype.slice.call(arguments));
  var options = list[0];
  if (this._handle) {
    throw errors.create(Error, 'ERR_SERVER_ALREADY_LISTEN', 'Listen method has been called more than once without closing.');
  }
  if (list[1] !== null) this.once('listening', list[1]);
  var backlog = backlogOf(arguments) || options.backlog;
  if (options.signal) closeWith(this, options.signal);
  if (arguments.length === 0 || typeof arguments[0] === 'function' || (options.port === undefined && 'port' in options) || options.port === null) {
    options = Object.assign({}, options, { port: 0 });
  }
  if (typeof options.port === 'number' || typeof options.port === 'string') {
    listenAtPort(this, options, backlog);
  } else if (options.path && typeof options.path === 'string' && isNaN(options.path)) {
    this._pipeName = options.path;
    open(this, options.path, -1, backlog);
  } else if (options._handle || typeof options.fd === 'number') {
    throw errors.create(Error, 'ERR_NOT_SUPPORTED', 'Listening at a handle or descriptor');
  } else {
    throw errors.invalidArgValue('options', options, 'port' in options || 'path' in options ? 'is invalid' :
      'must have the property "port" or "path"');
  }
  return this;
};

function backlogOf(list) {
  var at = typeof list[1] === 'number' ? 1 : 2;
  return typeof list[0] !== 'object' && typeof list[at] === 'number' ? list[at] : 0;
}

function listenAtPort(server, options, backlog) {
  var port = failures.validatePort(options.port, 'options.port');
  if (!options.host) {
    open(server, null, port, backlog);
    return;
  }
  if (addresses.isIP(options.host)) {
    open(server, options.host, port, backlog);
    return;
  }
  require('dns').lookup(options.host, function (error, address) {
    if (error) server.emit('error', error);
    else open(server, address || options.host, port, backlog);
  });
}

/** Without an address: all of IPv6 and IPv4, or where there is no IPv6, of IPv4. */
function open(server, address, port, backlog) {
  var onConnection = function (handle, code) { connected(server, handle, code); };
  var handle;
  if (port < 0) {
    handle = native.listenPath(address, backlog || BACKLOG, onConnection);
    // As libuv says it.
    if (handle === 'ENOENT') handle = 'EACCES';
  } else {
    handle = native.listen(address || '::', port, backlog || BACKLOG, onConnection);
    if (address === null && typeof handle === 'string') handle = native.listen('0.0.0.0', port, backlog || BACKLOG, onConnection);
  }
  if (typeof handle === 'string') {
    var error = failures.withText(handle, 'listen', address || '::', port);
    process.nextTick(function () { server.emit('error', error); });
    return;
  }
  server._handle = handle;
  server._connectionKey = (port < 0 ? '-1' : address === null || address.indexOf(':') >= 0 ? '6' : '4') + ':' + (address || '::') + ':' + port;
  errors.hidden(server, '_isDual', port >= 0 && server._connectionKey.charAt(0) === '6');
  if (server._unref) handle.unref();
  process.nextTick(function () { if (server._handle) server.emit('listening'); });
}
errors.hidden(Server.prototype, '_listen2', function () { throw errors.create(Error, 'ERR_NOT_SUPPORTED', 'Server._listen2'); });

function closeWith(server, signal) {
  if (typeof signal !== 'object' || typeof signal.addEventListener !== 'function') {
    throw errors.invalidArgType('options.signal', 'AbortSignal', signal);
  }
  var close = function () { server.close(); };
  if (signal.aborted) process.nextTick(close);
  else {
    signal.addEventListener('abort', close, { once: true });
    server.once('close', function () { signal.removeEventListener('abort', close); });
  }
}

// ---- Connections

function connected(server, handle, code) {
  if (handle === null) {
    server.emit('error', errors.errnoException(code, 'accept'));
    return;
  }
  if (server.maxConnections !== undefined && server.maxConnections !== null && server._connections >= server.maxConnections) {
    drop(server, handle);
    return;
  }
  var socket = new Socket({
    handle: handle, allowHalfOpen: server.allowHalfOpen, pauseOnCreate: server.pauseOnConnect, readable: true, writable: true,
    readableHighWaterMark: server.highWaterMark, writableHighWaterMark: server.highWaterMark,
    noDelay: server.noDelay, keepAlive: server.keepAlive, keepAliveInitialDelay: server.keepAliveInitialDelay * 1000
  });
  if (server._isDual) socket._net.family = 6;
  server._connections++;
  socket.server = server;
  socket._server = server;
  server.emit('connection', socket);
}

function drop(server, handle) {
  var local = handle.local(), remote = handle.remote();
  handle.close(function () {});
  if (!local) {
    server.emit('drop');
    return;
  }
  var family = server._isDual ? 'IPv6' : 'IPv4';
  var prefix = server._isDual && local[0].indexOf(':') < 0 ? '::ffff:' : '';
  server.emit('drop', {
    localAddress: prefix + addresses.canonical(local[0]), localPort: local[1], localFamily: family,
    remoteAddress: prefix + addresses.canonical(remote[0]), remotePort: remote[1], remoteFamily: family
  });
}

Server.prototype.address = function address() {
  if (this._handle && this._pipeName === undefined) {
    var pair = this._handle.local();
    if (!pair) return null;
    var text = addresses.canonical(pair[0]);
    if (this._isDual && text === '0.0.0.0') text = '::';
    return { address: text, family: text.indexOf(':') < 0 ? 'IPv4' : 'IPv6', port: pair[1] };
  }
  return this._handle && this._pipeName ? this._pipeName : null;
};

Server.prototype.getConnections = function getConnections(callback) {
  process.nextTick(callback, null, this._connections);
  return this;
};

// ---- The end

Server.prototype.close = function close(callback) {
  if (typeof callback === 'function') {
    if (this._handle) this.once('close', callback);
    else {
      this.once('close', function () {
        callback(errors.create(Error, 'ERR_SERVER_NOT_RUNNING', 'Server is not running.'));
      });
    }
  }
  if (this._handle) {
    this._handle.close(function () {});
    this._handle = null;
  }
  this._emitCloseIfDrained();
  return this;
};
errors.hidden(Server.prototype, Symbol.asyncDispose, function () {
  var server = this;
  return new Promise(function (resolve, reject) {
    if (!server._handle) return resolve();
    return server.close(function (error) {
      if (error) reject(error);
      else resolve();
    });
  });
});

Server.prototype._emitCloseIfDrained = function () {
  if (this._handle || this._connections) return;
  var server = this;
  process.nextTick(function () { server.emit('close'); });
};
Server.prototype._setupWorker = function () {};
Server.prototype.ref = function ref() {
  this._unref = false;
  if (this._handle) this._handle.ref();
  return this;
};
Server.prototype.unref = function unref() {
  this._unref = true;
  if (this._handle) this._handle.unref();
  return this;
};
Object.defineProperty(Server.prototype, 'listening', {
  get: function () { return !!this._handle; }, configurable: true, enumerable: true
});

module.exports = Server;
