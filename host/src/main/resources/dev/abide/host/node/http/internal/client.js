/* http.ClientRequest. */
'use strict';

var net = require('net');
var AsyncResource = require('async_hooks').AsyncResource;
var errors = require('internal/errors');
var common = require('internal/http/common');
var asking = require('internal/http/asking');
var agents = require('internal/http/agent');
var OutgoingMessage = require('internal/http/outgoing');

var WITHOUT_BODY = ['GET', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT'];

function ClientRequest(input, given, callback) {
  if (!(this instanceof ClientRequest)) return new ClientRequest(input, given, callback);
  OutgoingMessage.call(this);
  var asked = asking.read(input, given, callback);
  var options = asked.options;
  this.agent = agentOf(options);
  var defaultAgent = options._defaultAgent || agents.globalAgent;
  asking.check(options, this.agent, defaultAgent);
  var defaultPort = options.defaultPort || (this.agent && this.agent.defaultPort);
  var port = options.port = options.port || defaultPort || 80;
  var host = options.host = options.hostname || options.host || 'localhost';
  this.socketPath = options.socketPath;
  if (options.timeout !== undefined) this.timeout = require('internal/net/failures').validateTimeout(options.timeout, 'timeout');
  if (options.signal) require('internal/stream/finished').addAbortSignal(options.signal, this);
  this.method = asking.methodOf(options);
  this.maxHeaderSize = options.maxHeaderSize;
  this.insecureHTTPParser = options.insecureHTTPParser;
  this.joinDuplicateHeaders = options.joinDuplicateHeaders;
  this.path = options.path || '/';
  if (asked.callback) this.once('response', asked.callback);
  if (WITHOUT_BODY.indexOf(this.method) >= 0) this.useChunkedEncodingByDefault = false;
  this._ended = false;
  this.res = null;
  this.aborted = false;
  this.timeoutCb = null;
  this.upgradeOrConnect = false;
  this.parser = null;
  this.maxHeadersCount = null;
  this.reusedSocket = false;
  this.host = host;
  this.protocol = options.protocol || defaultAgent.protocol;
  if (this.agent && !this.agent.keepAlive && this.agent.maxSockets === Infinity) this.shouldKeepAlive = false;
  else this.shouldKeepAlive = !!this.agent;
  asking.setHeaders(this, options, host, defaultPort || port);
  if (Array.isArray(options.headers)) this._storeHeader(firstLine(this), options.headers);
  else if (this.getHeader('expect')) this._storeHeader(firstLine(this), this._out.headers);
  errors.hidden(this, '_client', { error: null, listeners: null, resource: new AsyncResource('HTTPCLIENTREQUEST') });
  connect(this, options);
}
Object.setPrototypeOf(ClientRequest.prototype, OutgoingMessage.prototype);
Object.setPrototypeOf(ClientRequest, OutgoingMessage);

function agentOf(options) {
  var agent = options.agent;
  var usual = options._defaultAgent || agents.globalAgent;
  if (agent === false) return new usual.constructor();
  if (agent === null || agent === undefined) return typeof options.createConnection === 'function' ? null : usual;
  if (typeof agent.addRequest !== 'function') throw errors.invalidArgType('options.agent', ['Agent-like Object', 'undefined', 'false'], agent);
  return agent;
}

function firstLine(request) { return request.method + ' ' + request.path + ' HTTP/1.1\r\n'; }

function connect(request, options) {
  var plain = Object.assign({}, options);
  // The path is the request's; the socket's is another.
  plain.path = options.socketPath;
  if (request.agent) {
    request.agent.addRequest(request, plain);
    return;
  }
  request._last = true;
  request.shouldKeepAlive = false;
  if (typeof options.createConnection === 'function') {
    var called = false;
    var done = function (error, socket) {
      if (called) return;
      called = true;
      if (error) process.nextTick(fail, request, error);
      else request.onSocket(socket);
    };
    var socket = options.createConnection(plain, done);
    if (socket) done(null, socket);
  } else {
    request.onSocket(net.createConnection(plain));
  }
}

ClientRequest.prototype._implicitHeader = function _implicitHeader() {
  if (this._header) throw require('internal/http/headers').sent('render');
  this._storeHeader(firstLine(this), this._out.headers);
};
ClientRequest.prototype._finish = function _finish() { OutgoingMessage.prototype._finish.call(this); };

// ---- The end

function fail(request, error) {
  request.emit('error', error);
}

ClientRequest.prototype.abort = function abort() {
  if (this.aborted) return;
  this.aborted = true;
  var request = this;
  process.nextTick(function () { request.emit('abort'); });
  this.destroy();
};

ClientRequest.prototype.destroy = function destroy(error) {
  if (this.destroyed) return this;
  this.destroyed = true;
  if (this.res) this.res._dump();
  this._out.errored = error || null;
  if (this.socket) end(this, this.socket, error);
  else if (error) this._client.error = error;
  return this;
};

function end(request, socket, error) {
  if (!request.agent || socket !== request.socket || !socket._isGivenBack) socket.destroy(error);
}

function close(request) {
  request._closed = true;
  request.destroyed = true;
  request.emit('close');
}

// ---- The socket

ClientRequest.prototype.onSocket = function onSocket(socket, error) {
  process.nextTick(take, this, socket, error);
};

function take(request, socket, error) {
  if (request.destroyed || error) {
    var failure = error || request._client.error || (request.aborted ? null : common.reset('socket hang up'));
    request.destroyed = true;
    // One that is fit for others goes back.
    if (!error && socket && request.agent && !socket.destroyed && !request._client.error) socket.emit('free');
    else if (socket) socket.destroy();
    if (failure) request.emit('error', failure);
    request._closed = true;
    request.emit('close');
    return;
  }
  attach(request, socket);
}

/** What listens to the socket, on behalf of this request: the socket itself is older where it is used again. */
function listenersOf(request) {
  var listeners = {
    data: function (bytes) { consume(request, bytes); },
    end: function () { ended(request); },
    close: function () { closed(request); },
    error: function (error) { failed(request, error); },
    drain: function () {
      if (!request.finished && request._out.needsDrain) {
        request._out.needsDrain = false;
        request.emit('drain');
      }
    }
  };
  Object.keys(listeners).forEach(function (name) {
    var body = listeners[name];
    listeners[name] = function (value) { request._client.resource.runInAsyncScope(body, null, value); };
  });
  return listeners;
}

function attach(request, socket) {
  var Parser = require('internal/http/parser');
  var parser = new Parser(false, { maxHeaderSize: request.maxHeaderSize });
  parser.socket = socket;
  parser.outgoing = request;
  parser.joinDuplicateHeaders = request.joinDuplicateHeaders;
  if (typeof request.maxHeadersCount === 'number') parser.maxHeaderPairs = request.maxHeadersCount * 2;
  parser.onIncoming = function (response, keepAlive) { return received(request, response, keepAlive); };
  request.parser = parser;
  request.socket = socket;
  socket.parser = parser;
  socket._httpMessage = request;
  request._client.listeners = listenersOf(request);
  Object.keys(request._client.listeners).forEach(function (name) { socket.on(name, request._client.listeners[name]); });
  if (request.timeout !== undefined) listenForTimeout(request);
  request.emit('socket', socket);
  if (!request.destroyed) request._flush();
}

function detach(request) {
  var socket = request.socket;
  var listeners = request._client.listeners;
  Object.keys(listeners).forEach(function (name) { socket.removeListener(name, listeners[name]); });
  if (request.timeoutCb) socket.removeListener('timeout', request.timeoutCb);
  socket.parser = null;
}

function consume(request, bytes) {
  var parser = request.parser;
  var socket = request.socket;
  if (parser === null) return;
  var result = parser.take(bytes);
  if (result instanceof Error) {
    request.parser = null;
    socket.removeListener('data', request._client.listeners.data);
    socket.destroy();
    socket._hadError = true;
    fail(request, result);
  } else if (parser.incoming && parser.incoming.upgrade) {
    upgrade(request, parser.incoming, bytes.slice(result));
  }
}

/** Hands the socket to who speaks another protocol. */
function upgrade(request, response, rest) {
  var socket = request.socket;
  response.upgrade = true;
  request.res = response;
  detach(request);
  request.parser = null;
  var event = request.method === 'CONNECT' ? 'connect' : 'upgrade';
  if (request.listenerCount(event) === 0) {
    socket.destroy();
    return;
  }
  request.upgradeOrConnect = true;
  socket.emit('agentRemove');
  socket.readableFlowing = null;
  request.emit(event, response, socket, rest);
  request.destroyed = true;
  close(request);
}

function ended(request) {
  var socket = request.socket;
  if (!request.res && !socket._hadError) {
    socket._hadError = true;
    fail(request, common.reset('socket hang up'));
  }
  if (request.parser) request.parser.conclude();
  socket.destroy();
}

function failed(request, error) {
  request.socket._hadError = true;
  fail(request, error);
  if (request.socket) request.socket.removeListener('data', request._client.listeners.data);
  request.parser = null;
}

function closed(request) {
  var socket = request.socket;
  var response = request.res;
  request.destroyed = true;
  if (request.parser) request.parser.conclude();
  request.parser = null;
  if (response) {
    if (!response.complete) response.destroy(common.reset('aborted'));
    request._closed = true;
    request.emit('close');
    if (!response.aborted && response.readable) response.push(null);
  } else {
    if (!socket._hadError) {
      socket._hadError = true;
      fail(request, common.reset('socket hang up'));
    }
    request._closed = true;
    request.emit('close');
  }
  if (request.outputData) request.outputData.length = 0;
}

// ---- The response

/** Takes a response whose head is complete; returns 1 if it has no body, 2 if what follows is none of HTTP. */
function received(request, response, keepAlive) {
  if (request.res) {
    // Nobody has asked for a second one.
    request.socket.destroy();
    return 0;
  }
  if (request.method === 'CONNECT') {
    response.upgrade = true;
    return 2;
  }
  if (response.upgrade && response.statusCode === 101) return 2;
  response.upgrade = false;
  if (response.statusCode < 200) {
    inform(request, response);
    return 1;
  }
  request.res = response;
  if (request.shouldKeepAlive && !keepAlive) request.shouldKeepAlive = false;
  response.req = request;
  response.on('end', function () { responseEnded(request); });
  request.on('prefinish', function () { if (response.readableEnded) responseEnded(request); });
  if (request.aborted || !request.emit('response', response)) response._dump();
  return request.method === 'HEAD' ? 1 : 0;
}

function inform(request, response) {
  if (response.statusCode === 100) request.emit('continue');
  request.emit('information', {
    statusCode: response.statusCode, statusMessage: response.statusMessage, httpVersion: response.httpVersion,
    httpVersionMajor: response.httpVersionMajor, httpVersionMinor: response.httpVersionMinor,
    headers: response.headers, rawHeaders: response.rawHeaders
  });
  request.parser.incoming = null;
}

function responseEnded(request) {
  var socket = request.socket;
  if (request._isOver) return;
  if (request.timeoutCb) socket.removeListener('timeout', request.timeoutCb);
  if (!request.shouldKeepAlive) {
    errors.hidden(request, '_isOver', true);
    if (socket.writable && !request.destroyed) socket.destroySoon();
  } else if (request.finished && request.writableFinished && !request.destroyed) {
    errors.hidden(request, '_isOver', true);
    giveBack(request);
  }
}

function giveBack(request) {
  var socket = request.socket;
  detach(request);
  request.parser = null;
  request.destroyed = true;
  // It is another request's soon, and not to be destroyed with this response.
  request.res.socket = null;
  process.nextTick(function () {
    request._closed = true;
    request.emit('close');
    socket.emit('free');
  });
}

// ---- Details

function listenForTimeout(request) {
  if (request.timeoutCb) return;
  request.timeoutCb = function () { request.emit('timeout'); };
  request.socket.once('timeout', request.timeoutCb);
}

ClientRequest.prototype._deferToConnect = function (name, parameters) {
  var request = this;
  function call() {
    if (typeof request.socket[name] === 'function') request.socket[name].apply(request.socket, parameters);
  }
  function whenConnected() {
    if (request.socket.connecting) request.socket.once('connect', call);
    else call();
  }
  if (this.socket) whenConnected();
  else this.once('socket', whenConnected);
};

ClientRequest.prototype.setTimeout = function setTimeout(msecs, callback) {
  if (this._ended) return this;
  msecs = require('internal/net/failures').validateTimeout(msecs, 'msecs');
  if (callback) this.once('timeout', callback);
  var request = this;
  this.timeout = msecs;
  function start() {
    listenForTimeout(request);
    if (request.socket.connecting) request.socket.once('connect', function () { request.socket.setTimeout(msecs); });
    else request.socket.setTimeout(msecs);
  }
  if (this.socket) start();
  else this.once('socket', start);
  return this;
};
ClientRequest.prototype.setNoDelay = function setNoDelay(wanted) { this._deferToConnect('setNoDelay', [wanted]); };
ClientRequest.prototype.setSocketKeepAlive = function setSocketKeepAlive(wanted, delay) {
  this._deferToConnect('setKeepAlive', [wanted, delay]);
};
ClientRequest.prototype.clearTimeout = function clearTimeout(callback) { this.setTimeout(0, callback); };

module.exports = ClientRequest;
