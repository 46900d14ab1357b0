/* tls.Server. */
'use strict';

var net = require('net');
var errors = require('internal/errors');
var contexts = require('internal/tls/context');
var matches = require('internal/tls/identity').matches;
var TLSSocket = require('internal/tls/socket').TLSSocket;

function Server(options, listener) {
  if (!(this instanceof Server)) return new Server(options, listener);
  if (typeof options === 'function') {
    listener = options;
    options = {};
  } else if (options !== undefined && options !== null && typeof options !== 'object') {
    throw errors.invalidArgType('options', 'Object', options);
  }
  options = options || {};
  errors.hidden(this, '_contexts', []);
  this.setOptions(options);
  this.setSecureContext(options);
  net.Server.call(this, options, onConnection);
  if (listener) this.on('secureConnection', listener);
}
Object.setPrototypeOf(Server.prototype, net.Server.prototype);
Object.setPrototypeOf(Server, net.Server);

function onConnection(raw) {
  var server = this;
  var socket = new TLSSocket(raw, {
    isServer: true, server: server, secureContext: server._secure, requestCert: server.requestCert,
    rejectUnauthorized: server.rejectUnauthorized, ALPNProtocols: server.ALPNProtocols, allowHalfOpen: server.allowHalfOpen,
    pauseOnConnect: server.pauseOnConnect, SNICallback: server.SNICallback || function (name, callback) { callback(null, server._contextOf(name)); }
  });
  if (server._handshakeTimeout > 0) {
    var timer = internalBinding('timers').setTimeout(function () {
      if (socket.secureConnecting && !socket.destroyed) {
        var error = errors.create(Error, 'ERR_TLS_HANDSHAKE_TIMEOUT', 'TLS handshake timeout');
        socket.destroy();
        server.emit('tlsClientError', error, socket);
      }
    }, server._handshakeTimeout);
    timer.unref();
    socket.once('secure', function () { internalBinding('timers').clearTimeout(timer); });
    socket.once('close', function () { internalBinding('timers').clearTimeout(timer); });
  }
  socket.on('error', function (error) { if (socket.secureConnecting) server.emit('tlsClientError', error, socket); });
}

Server.prototype.setOptions = function setOptions(options) {
  this.requestCert = options.requestCert === true;
  this.rejectUnauthorized = options.rejectUnauthorized !== false;
  if (options.ALPNProtocols) this.ALPNProtocols = options.ALPNProtocols;
  if (options.SNICallback !== undefined) {
    errors.validateFunction(options.SNICallback, 'options.SNICallback');
    this.SNICallback = options.SNICallback;
  }
  if (options.handshakeTimeout !== undefined) errors.validateNumber(options.handshakeTimeout, 'options.handshakeTimeout');
  errors.hidden(this, '_handshakeTimeout', options.handshakeTimeout === undefined ? 120000 : options.handshakeTimeout);
};
Server.prototype.setSecureContext = function setSecureContext(options) {
  errors.validateObject(options, 'options');
  errors.hidden(this, '_secure', contexts.createSecureContext(options));
};
Server.prototype.addContext = function addContext(name, context) {
  if (!name) throw errors.create(Error, 'ERR_TLS_REQUIRED_SERVER_NAME', '"servername" is required parameter for Server.addContext');
  this._contexts.push({ name: name, context: context instanceof contexts.SecureContext ? context : contexts.createSecureContext(context) });
};
/** The newest context that has been added for a name. */
errors.hidden(Server.prototype, '_contextOf', function (name) {
  for (var i = this._contexts.length - 1; i >= 0; i--) {
    var pattern = this._contexts[i].name;
    if (pattern === name || matches(name, pattern)) return this._contexts[i].context;
  }
  return undefined;
});
Server.prototype._getServerData = function () { return { ticketKeys: this.getTicketKeys().toString('hex') }; };
Server.prototype._setServerData = function () {};
Server.prototype.getTicketKeys = function getTicketKeys() { return Buffer.alloc(48); };
Server.prototype.setTicketKeys = function setTicketKeys() {};

exports.Server = Server;
exports.onConnection = onConnection;
