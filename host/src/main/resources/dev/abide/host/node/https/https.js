/* HTTP over TLS. */
'use strict';

var http = require('http');
var tls = require('tls');
var asking = require('internal/http/asking');
var servers = require('internal/http/server');

// ---- Servers

function Server(options, listener) {
  if (!(this instanceof Server)) return new Server(options, listener);
  if (typeof options === 'function') {
    listener = options;
    options = {};
  }
  options = Object.assign({}, options);
  if (!options.ALPNProtocols && !options.ALPNCallback) options.ALPNProtocols = ['http/1.1'];
  servers.configure(this, options);
  tls.Server.call(this, Object.assign({ allowHalfOpen: true, noDelay: true }, options));
  servers.setUp(this, listener, 'secureConnection');
  this.on('tlsClientError', function (error, socket) {
    if (!this.emit('clientError', error, socket)) socket.destroy(error);
  });
}
Object.setPrototypeOf(Server.prototype, tls.Server.prototype);
Object.setPrototypeOf(Server, tls.Server);
['closeAllConnections', 'closeIdleConnections', 'setTimeout'].forEach(function (name) { Server.prototype[name] = http.Server.prototype[name]; });
Server.prototype.close = function close() {
  http.Server.prototype.close.apply(this, arguments);
  return this;
};

// ---- Agents

function Agent(options) {
  if (!(this instanceof Agent)) return new Agent(options);
  http.Agent.call(this, options);
  this.defaultPort = 443;
  this.protocol = 'https:';
  this.maxCachedSessions = this.options.maxCachedSessions;
  if (this.maxCachedSessions === undefined) this.maxCachedSessions = 100;
}
Object.setPrototypeOf(Agent.prototype, http.Agent.prototype);
Object.setPrototypeOf(Agent, http.Agent);

Agent.prototype.createConnection = function createConnection(port, host, options) {
  if (port !== null && typeof port === 'object') options = port;
  else if (host !== null && typeof host === 'object') options = Object.assign({}, host);
  else options = Object.assign({}, options);
  if (typeof port === 'number') options.port = port;
  if (typeof host === 'string') options.host = host;
  // The servername that is empty stands for an address.
  return tls.connect(options);
};

var NAMED = ['ca', 'cert', 'clientCertEngine', 'ciphers', 'key', 'pfx', 'rejectUnauthorized', 'servername', 'minVersion', 'maxVersion', 'secureProtocol',
  'crl', 'honorCipherOrder', 'ecdhCurve', 'dhparam', 'secureOptions', 'sessionIdContext', 'sigalgs', 'privateKeyIdentifier', 'privateKeyEngine'];

Agent.prototype.getName = function getName(options) {
  options = options || {};
  var name = http.Agent.prototype.getName.call(this, options);
  NAMED.forEach(function (key) {
    name += ':';
    if (key === 'servername' ? options[key] && options[key] !== options.host : options[key] !== undefined) name += options[key];
  });
  return name;
};
Agent.prototype._getSession = function () { return undefined; };
Agent.prototype._cacheSession = function () {};
Agent.prototype._evictSession = function () {};

// ---- Requests

exports.Agent = Agent;
exports.globalAgent = new Agent({ keepAlive: true, scheduling: 'lifo', timeout: 5000 });
exports.Server = Server;
exports.createServer = function createServer(options, listener) { return new Server(options, listener); };
exports.request = function request(input, options, callback) {
  var asked = asking.read(input, options, callback);
  asked.options._defaultAgent = exports.globalAgent;
  return new http.ClientRequest(asked.options, asked.callback);
};
exports.get = function get(input, options, callback) {
  var request = exports.request(input, options, callback);
  request.end();
  return request;
};
