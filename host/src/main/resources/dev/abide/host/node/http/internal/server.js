/* http.Server, and what it does with each connection. */
'use strict';

var net = require('net');
var errors = require('internal/errors');
var common = require('internal/http/common');
var IncomingMessage = require('internal/http/incoming');
var ServerResponse = require('internal/http/response');
var timers = internalBinding('timers');

function Server(options, listener) {
  if (!(this instanceof Server)) return new Server(options, listener);
  if (typeof options === 'function') {
    listener = options;
    options = {};
  }
  options = options === undefined || options === null ? {} : options;
  errors.validateObject(options, 'options');
  configure(this, options);
  net.Server.call(this, {
    allowHalfOpen: true, noDelay: options.noDelay === undefined ? true : options.noDelay, keepAlive: options.keepAlive,
    keepAliveInitialDelay: options.keepAliveInitialDelay, highWaterMark: options.highWaterMark
  });
  setUp(this, listener, 'connection');
}
Object.setPrototypeOf(Server.prototype, net.Server.prototype);
Object.setPrototypeOf(Server, net.Server);

function number(options, name, usual) {
  if (options[name] === undefined) return usual;
  errors.validateInteger(options[name], name, 0);
  return options[name];
}

function flag(options, name, usual) {
  if (options[name] === undefined) return usual;
  errors.validateBoolean(options[name], 'options.' + name);
  return options[name];
}

function configure(server, options) {
  errors.hidden(server, 'IncomingMessage', options.IncomingMessage || IncomingMessage);
  errors.hidden(server, 'ServerResponse', options.ServerResponse || ServerResponse);
  server.maxHeaderSize = number(options, 'maxHeaderSize', undefined);
  server.insecureHTTPParser = flag(options, 'insecureHTTPParser', undefined);
  server.requestTimeout = number(options, 'requestTimeout', 300000);
  server.headersTimeout = number(options, 'headersTimeout', Math.min(60000, server.requestTimeout || 60000));
  if (server.requestTimeout > 0 && server.headersTimeout > 0 && server.headersTimeout > server.requestTimeout) {
    throw errors.create(RangeError, 'ERR_OUT_OF_RANGE', 'headersTimeout', '<= requestTimeout', options.headersTimeout);
  }
  server.keepAliveTimeout = number(options, 'keepAliveTimeout', 5000);
  server.connectionsCheckingInterval = number(options, 'connectionsCheckingInterval', 30000);
  server.requireHostHeader = flag(options, 'requireHostHeader', true);
  server.joinDuplicateHeaders = flag(options, 'joinDuplicateHeaders', undefined);
  server.rejectNonStandardBodyWrites = flag(options, 'rejectNonStandardBodyWrites', false);
}

/** What servers of HTTP over TLS have, too. */
function setUp(server, listener, event) {
  errors.hidden(server, '_open', []);
  errors.hidden(server, '_checking', null);
  if (listener) server.on('request', listener);
  server.httpAllowHalfOpen = false;
  server.timeout = 0;
  server.maxHeadersCount = null;
  server.maxRequestsPerSocket = 0;
  server.on(event, connectionListener);
  server.on('listening', startChecking);
}

// ---- Connections as a whole

function startChecking() {
  var server = this;
  if (this._checking !== null) timers.clearInterval(this._checking);
  if (this.connectionsCheckingInterval === 0) return;
  this._checking = timers.setInterval(function () { checkConnections(server); }, this.connectionsCheckingInterval);
  this._checking.unref();
}

function checkConnections(server) {
  var now = Date.now();
  server._open.slice().forEach(function (connection) {
    if (connection.startOfHead === 0) return;
    var limit = connection.hasHead ? server.requestTimeout : server.headersTimeout;
    if (limit > 0 && now - connection.startOfHead > limit) {
      connection.fail(errors.create(Error, 'ERR_HTTP_REQUEST_TIMEOUT', 'Request timeout'));
    }
  });
}

Server.prototype.close = function close() {
  closeIdle(this);
  if (this._checking !== null) timers.clearInterval(this._checking);
  this._checking = null;
  net.Server.prototype.close.apply(this, arguments);
  return this;
};

function closeIdle(server) {
  server._open.slice().forEach(function (connection) {
    if (connection.isIdle()) connection.socket.destroy();
  });
}

Server.prototype.closeAllConnections = function closeAllConnections() {
  this._open.slice().forEach(function (connection) { connection.socket.destroy(); });
};
Server.prototype.closeIdleConnections = function closeIdleConnections() { closeIdle(this); };
Server.prototype.setTimeout = function setTimeout(msecs, callback) {
  this.timeout = msecs;
  if (callback) this.on('timeout', callback);
  return this;
};

// ---- One connection

/** Reads requests from a socket and has the responses sent in their order. */
function Connection(server, socket) {
  var connection = this;
  this.server = server;
  this.socket = socket;
  this.requests = [];
  this.responses = [];
  this.count = 0;
  this.startOfHead = Date.now();
  this.hasHead = false;
  this.isWaiting = false;
  // Loaded with the first connection: many require this module and have none.
  var Parser = require('internal/http/parser');
  this.parser = new Parser(true, { maxHeaderSize: server.maxHeaderSize });
  this.parser.server = server;
  this.parser.socket = socket;
  this.parser.joinDuplicateHeaders = server.joinDuplicateHeaders;
  if (typeof server.maxHeadersCount === 'number') this.parser.maxHeaderPairs = server.maxHeadersCount * 2;
  this.parser.onIncoming = function (request, keepAlive) { return connection.begin(request, keepAlive); };
  socket.parser = this.parser;
  socket._httpMessage = null;
  this.listeners = {
    data: function (bytes) { connection.take(bytes); },
    end: function () { connection.end(); },
    close: function () { connection.closed(); },
    error: function (error) { connection.fail(error); },
    drain: function () { connection.drained(); },
    timeout: function () { connection.timedOut(); }
  };
  Object.keys(this.listeners).forEach(function (name) { socket.on(name, connection.listeners[name]); });
  if (server.timeout && typeof socket.setTimeout === 'function') socket.setTimeout(server.timeout);
  server._open.push(this);
}

Connection.prototype.isIdle = function isIdle() {
  return this.requests.length === 0 && this.responses.length === 0 && !this.socket._httpMessage && this.count > 0;
};

Connection.prototype.take = function take(bytes) {
  if (this.isWaiting) {
    this.isWaiting = false;
    this.socket.setTimeout(this.server.timeout || 0);
  }
  if (this.startOfHead === 0) this.startOfHead = Date.now();
  var result = this.parser.take(bytes);
  if (result instanceof Error) this.fail(result);
  else if (this.parser.incoming && this.parser.incoming.upgrade) this.upgrade(this.parser.incoming, bytes.slice(result));
};

/** Hands the socket to who speaks another protocol. */
Connection.prototype.upgrade = function upgrade(request, rest) {
  var socket = this.socket;
  this.detach();
  var event = request.method === 'CONNECT' ? 'connect' : 'upgrade';
  if (this.server.listenerCount(event) === 0) {
    socket.destroy();
    return;
  }
  socket.readableFlowing = null;
  this.server.emit(event, request, socket, rest);
};

Connection.prototype.detach = function detach() {
  var socket = this.socket;
  Object.keys(this.listeners).forEach(function (name) { socket.removeListener(name, this.listeners[name]); }, this);
  socket.parser = null;
  this.forget();
};

Connection.prototype.forget = function forget() {
  var at = this.server._open.indexOf(this);
  if (at >= 0) this.server._open.splice(at, 1);
};

Connection.prototype.fail = function fail(error) {
  var socket = this.socket;
  this.startOfHead = 0;
  socket.removeListener('error', this.listeners.error);
  if (socket.listenerCount('error') === 0) socket.on('error', function () {});
  if (this.server.emit('clientError', error, socket)) return;
  if (socket.writable && (!socket._httpMessage || !socket._httpMessage._headerSent)) {
    var status = error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large'
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request';
    socket.write('HTTP/1.1 ' + status + '\r\nConnection: close\r\n\r\n', 'latin1');
  }
  socket.destroy(error);
};

Connection.prototype.end = function end() {
  var error = this.parser.conclude();
  if (error !== undefined) {
    this.fail(error);
    return;
  }
  if (!this.server.httpAllowHalfOpen) {
    this.socket.end();
  } else if (this.responses.length > 0) {
    this.responses[this.responses.length - 1]._last = true;
  } else if (this.socket._httpMessage) {
    this.socket._httpMessage._last = true;
  } else {
    this.socket.end();
  }
};

Connection.prototype.closed = function closed() {
  this.forget();
  this.socket.parser = null;
  this.requests.splice(0).forEach(function (request) { request.destroy(common.reset('aborted')); });
};

Connection.prototype.drained = function drained() {
  var response = this.socket._httpMessage;
  if (response && !response.finished && response._out.needsDrain) {
    response._out.needsDrain = false;
    response.emit('drain');
  }
};

Connection.prototype.timedOut = function timedOut() {
  var request = this.parser.incoming;
  var taken = request && !request.complete && request.emit('timeout', this.socket);
  var response = this.socket._httpMessage;
  taken = (response && response.emit('timeout', this.socket)) || taken;
  if (!this.server.emit('timeout', this.socket) && !taken) this.socket.destroy();
};

// ---- One request

/** Takes a request whose head is complete; returns 2 if what follows is none of HTTP. */
Connection.prototype.begin = function begin(request, keepAlive) {
  var server = this.server;
  var socket = this.socket;
  this.hasHead = true;
  if (request.upgrade) {
    request.upgrade = request.method === 'CONNECT' || server.listenerCount('upgrade') > 0;
    if (request.upgrade) return 2;
  }
  this.requests.push(request);
  var connection = this;
  request.once('end', function () {
    connection.hasHead = false;
    connection.startOfHead = 0;
  });
  var response = new server.ServerResponse(request, { highWaterMark: socket.writableHighWaterMark });
  response.rejectNonStandardBodyWrites = server.rejectNonStandardBodyWrites;
  response._keepAliveTimeout = server.keepAliveTimeout;
  response._maxRequestsPerSocket = server.maxRequestsPerSocket;
  if (!keepAlive) response.shouldKeepAlive = false;
  if (request.httpVersionMajor < 1 || request.httpVersionMinor < 1) response.shouldKeepAlive = keepAlive;
  if (socket._httpMessage) this.responses.push(response);
  else response.assignSocket(socket);
  response.on('finish', function () { connection.finished(request, response); });
  this.count++;
  if (!this.isRefused(request, response)) this.hand(request, response);
  return 0;
};

Connection.prototype.isRefused = function isRefused(request, response) {
  var server = this.server;
  if (request.httpVersionMajor === 1 && request.httpVersionMinor === 1 && server.requireHostHeader && request.headers.host === undefined) {
    response.writeHead(400, ['Connection', 'close']);
    response.end();
    return true;
  }
  if (server.maxRequestsPerSocket > 0) {
    response.maxRequestsOnConnectionReached = this.count >= server.maxRequestsPerSocket;
    if (this.count > server.maxRequestsPerSocket) {
      server.emit('dropRequest', request, this.socket);
      response.writeHead(503);
      response.end();
      return true;
    }
  }
  return false;
};

Connection.prototype.hand = function hand(request, response) {
  var server = this.server;
  var expected = request.headers.expect;
  if (expected === undefined || request.httpVersionMajor !== 1 || request.httpVersionMinor < 1) {
    server.emit('request', request, response);
  } else if (/(?:^|\W)100-continue(?:$|\W)/i.test(expected)) {
    response._expect_continue = true;
    if (server.listenerCount('checkContinue') > 0) {
      server.emit('checkContinue', request, response);
    } else {
      response.writeContinue();
      server.emit('request', request, response);
    }
  } else if (server.listenerCount('checkExpectation') > 0) {
    server.emit('checkExpectation', request, response);
  } else {
    response.writeHead(417);
    response.end();
  }
};

/** Goes on after a response: with the next one, or waiting for a request, or with the end. */
Connection.prototype.finished = function finished(request, response) {
  var socket = this.socket;
  this.requests.splice(this.requests.indexOf(request), 1);
  // A body that nobody has asked for is in the way of the next request.
  if (!request._consuming) request._dump();
  response.detachSocket(socket);
  process.nextTick(function () {
    response._closed = true;
    response.destroyed = true;
    response.emit('close');
  });
  if (response._last) {
    socket.destroySoon();
  } else if (this.responses.length > 0) {
    this.responses.shift().assignSocket(socket);
  } else if (this.server.keepAliveTimeout && typeof socket.setTimeout === 'function') {
    socket.setTimeout(this.server.keepAliveTimeout);
    this.isWaiting = true;
  }
};

function connectionListener(socket) {
  socket.server = this;
  void new Connection(this, socket);
}

exports.Server = Server;
exports.configure = configure;
exports.setUp = setUp;
exports.connectionListener = connectionListener;
