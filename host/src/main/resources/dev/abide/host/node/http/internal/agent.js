/* http.Agent: which connections requests take. */
'use strict';

var net = require('net');
var EventEmitter = require('events');
var errors = require('internal/errors');

function Agent(options) {
  if (!(this instanceof Agent)) return new Agent(options);
  EventEmitter.call(this);
  this.defaultPort = 80;
  this.protocol = 'http:';
  this.options = Object.assign(Object.create(null), options);
  if (this.options.noDelay === undefined) this.options.noDelay = true;
  // A request's own.
  this.options.path = null;
  this.requests = Object.create(null);
  this.sockets = Object.create(null);
  this.freeSockets = Object.create(null);
  this.keepAliveMsecs = this.options.keepAliveMsecs || 1000;
  this.keepAlive = this.options.keepAlive || false;
  this.maxSockets = this.options.maxSockets || Agent.defaultMaxSockets;
  this.maxFreeSockets = this.options.maxFreeSockets || 256;
  this.scheduling = this.options.scheduling || 'lifo';
  this.maxTotalSockets = this.options.maxTotalSockets;
  this.totalSocketCount = 0;
  check(this);
  this.on('free', function (socket, asked) { freed(this, socket, asked); });
  this.on('newListener', function (name) { if (name === 'keylog') this._keylogs = true; });
}
Object.setPrototypeOf(Agent.prototype, EventEmitter.prototype);
Object.setPrototypeOf(Agent, EventEmitter);
Agent.defaultMaxSockets = Infinity;

function check(agent) {
  errors.validateOneOf(agent.scheduling, 'scheduling', ['fifo', 'lifo']);
  if (agent.maxTotalSockets !== undefined) errors.validateNumber(agent.maxTotalSockets, 'maxTotalSockets', 1);
  else agent.maxTotalSockets = Infinity;
}

Agent.prototype.createConnection = net.createConnection;

/** The name under which connections that serve each other's requests are kept. */
Agent.prototype.getName = function getName(options) {
  options = options || {};
  var name = (options.host || 'localhost') + ':' + (options.port || '') + ':' + (options.localAddress || '');
  if (options.family === 4 || options.family === 6) name += ':' + options.family;
  if (options.socketPath) name += ':' + options.socketPath;
  return name;
};

function without(map, name, socket) {
  var list = map[name];
  var at = list ? list.indexOf(socket) : -1;
  if (at < 0) return false;
  list.splice(at, 1);
  if (list.length === 0) delete map[name];
  return true;
}

function add(map, name, one) {
  (map[name] = map[name] || []).push(one);
}

// ---- Requests

Agent.prototype.addRequest = function addRequest(request, options, port, localAddress) {
  if (typeof options === 'string') options = { host: options, port: port, localAddress: localAddress };
  options = Object.assign({}, options, this.options);
  if (options.socketPath) options.path = options.socketPath;
  nameServer(options, request);
  var name = this.getName(options);
  this.sockets[name] = this.sockets[name] || [];
  var socket = this.takeFree(name);
  if (socket) {
    this.reuseSocket(socket, request);
    give(this, request, socket);
    add(this.sockets, name, socket);
  } else if (this.sockets[name].length < this.maxSockets && this.totalSocketCount < this.maxTotalSockets) {
    var agent = this;
    this.createSocket(request, options, function (error, made) {
      if (error) request.onSocket(made, error);
      else give(agent, request, made);
    });
  } else {
    add(this.requests, name, request);
    errors.hidden(request, '_asked', options);
  }
  if (this.sockets[name] && this.sockets[name].length === 0) delete this.sockets[name];
};

errors.hidden(Agent.prototype, 'takeFree', function (name) {
  var list = this.freeSockets[name];
  if (!list) return null;
  while (list.length > 0 && list[0].destroyed) list.shift();
  var socket = this.scheduling === 'fifo' ? list.shift() : list.pop();
  if (list.length === 0) delete this.freeSockets[name];
  return socket || null;
});

function nameServer(options, request) {
  if (options.servername || options.servername === '') return;
  var host = request.getHeader('host');
  var named = host ? /^\[([^\]]*)\]/.exec(host) : null;
  var name = host ? (named ? named[1] : String(host).split(':')[0]) : options.host;
  options.servername = net.isIP(name) ? '' : name;
}

function give(agent, request, socket) {
  request.onSocket(socket);
  var timeout = request.timeout === undefined ? agent.options.timeout : request.timeout;
  if (timeout && socket.timeout !== timeout) socket.setTimeout(timeout);
}

// ---- Connections

Agent.prototype.createSocket = function createSocket(request, options, callback) {
  options = Object.assign({}, options, this.options);
  if (options.socketPath) options.path = options.socketPath;
  nameServer(options, request);
  var agent = this;
  var name = this.getName(options);
  errors.hidden(options, '_agentKey', name);
  options.encoding = null;
  var called = false;
  function done(error, socket) {
    if (called) return;
    called = true;
    if (error) {
      callback(error);
      return;
    }
    add(agent.sockets, name, socket);
    agent.totalSocketCount++;
    watch(agent, socket, options);
    callback(null, socket);
  }
  if (this.keepAlive) {
    options.keepAlive = this.keepAlive;
    options.keepAliveInitialDelay = this.keepAliveMsecs;
  }
  var socket = this.createConnection(options, done);
  if (socket) done(null, socket);
};

function watch(agent, socket, options) {
  socket.on('free', function () { agent.emit('free', socket, options); });
  socket.on('close', function () { agent.removeSocket(socket, options); });
  socket.on('timeout', function () {
    // Of those that wait; the others have a request that hears of it.
    var name = agent.getName(options);
    if (agent.freeSockets[name] && agent.freeSockets[name].indexOf(socket) >= 0) socket.destroy();
  });
  socket.on('agentRemove', function () { agent.removeSocket(socket, options); });
}

function freed(agent, socket, options) {
  var name = agent.getName(options);
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  var waiting = agent.requests[name];
  if (waiting && waiting.length > 0) {
    var request = waiting.shift();
    if (waiting.length === 0) delete agent.requests[name];
    give(agent, request, socket);
    return;
  }
  var kept = socket._httpMessage;
  if (!kept || !kept.shouldKeepAlive || !agent.keepAlive || !isRoomFor(agent, name) || !agent.keepSocketAlive(socket)) {
    socket.destroy();
    return;
  }
  socket._httpMessage = null;
  without(agent.sockets, name, socket);
  socket.once('error', ignored);
  add(agent.freeSockets, name, socket);
}

function ignored() {}

function isRoomFor(agent, name) {
  var free = agent.freeSockets[name] ? agent.freeSockets[name].length : 0;
  var used = agent.sockets[name] ? agent.sockets[name].length : 0;
  return agent.totalSocketCount <= agent.maxTotalSockets && free + used <= agent.maxSockets && free < agent.maxFreeSockets;
}

Agent.prototype.removeSocket = function removeSocket(socket, options) {
  var name = this.getName(options);
  var maps = socket.writable ? [this.sockets] : [this.sockets, this.freeSockets];
  for (var i = 0; i < maps.length; i++) {
    if (without(maps[i], name, socket)) this.totalSocketCount--;
  }
  var waiting = this.requests[name];
  var isNew = waiting && waiting.length > 0 && (!this.sockets[name] || this.sockets[name].length < this.maxSockets);
  if (!isNew) return;
  var request = waiting.shift();
  if (waiting.length === 0) delete this.requests[name];
  var agent = this;
  this.createSocket(request, request._asked || options, function (error, made) {
    if (error) request.onSocket(made, error);
    else give(agent, request, made);
  });
};

/** Prepares a connection for waiting; false if it is not to be kept. */
Agent.prototype.keepSocketAlive = function keepSocketAlive(socket) {
  socket.setKeepAlive(true, this.keepAliveMsecs);
  socket.unref();
  var timeout = this.options.timeout || 0;
  var hint = socket._httpMessage && socket._httpMessage.res && /^timeout=(\d+)/.exec(socket._httpMessage.res.headers['keep-alive'] || '');
  if (hint) {
    // A little earlier than the server.
    var left = hint[1] * 1000 - 1000;
    if (left <= 0) return false;
    if (!timeout || left < timeout) timeout = left;
  }
  if (socket.timeout !== timeout) socket.setTimeout(timeout);
  return true;
};
Agent.prototype.reuseSocket = function reuseSocket(socket, request) {
  request.reusedSocket = true;
  socket.removeListener('error', ignored);
  socket.ref();
};

Agent.prototype.destroy = function destroy() {
  [this.freeSockets, this.sockets].forEach(function (map) {
    Object.keys(map).forEach(function (name) {
      map[name].slice().forEach(function (socket) { socket.destroy(); });
    });
  });
};

exports.Agent = Agent;
exports.globalAgent = new Agent({ keepAlive: true, scheduling: 'lifo', timeout: 5000 });
