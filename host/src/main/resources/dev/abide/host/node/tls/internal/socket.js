/* tls.TLSSocket: a socket in front of another stream. */
'use strict';

var net = require('net');
var errors = require('internal/errors');
var contexts = require('internal/tls/context');
var Handle = require('internal/tls/handle');
var native = internalBinding('tls');

var PROBLEMS = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'self-signed certificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'self-signed certificate in certificate chain',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'unable to verify the first certificate',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'unable to get local issuer certificate',
  UNABLE_TO_GET_ISSUER_CERT: 'unable to get issuer certificate',
  CERT_HAS_EXPIRED: 'certificate has expired',
  CERT_NOT_YET_VALID: 'certificate is not yet valid',
  CERT_SIGNATURE_FAILURE: 'certificate signature failure',
  CERT_UNTRUSTED: 'certificate not trusted',
  INVALID_CA: 'invalid CA certificate'
};

function TLSSocket(socket, options) {
  if (!(this instanceof TLSSocket)) return new TLSSocket(socket, options);
  options = options || {};
  if (socket === undefined || socket === null) throw errors.create(Error, 'ERR_NOT_SUPPORTED', 'tls.TLSSocket without a socket');
  this.authorized = false;
  this.authorizationError = null;
  this.alpnProtocol = null;
  this.servername = null;
  this.secureConnecting = true;
  errors.hidden(this, '_tls', { options: options, isServer: !!options.isServer, session: null, isSecure: false, name: options.servername });
  var self = this;
  var handle = new Handle(socket, {
    opened: function () { opened(self); },
    failed: function (error) { failed(self, error); }
  });
  net.Socket.call(this, {
    allowHalfOpen: options.allowHalfOpen !== undefined ? options.allowHalfOpen : socket.allowHalfOpen, manualStart: true, handle: handle,
    highWaterMark: options.highWaterMark, signal: options.signal, onread: options.onread, pauseOnCreate: options.pauseOnConnect
  });
  this.encrypted = true;
  this._parent = socket;
  errors.hidden(this, 'ssl', handle);
  this.connecting = !!socket.connecting;
  if (this.connecting) socket.once('connect', function () { start(self, true); });
  else start(self, false);
}
Object.setPrototypeOf(TLSSocket.prototype, net.Socket.prototype);
Object.setPrototypeOf(TLSSocket, net.Socket);

// ---- The handshake

function start(socket, wasConnecting) {
  if (socket.destroyed) return;
  var options = socket._tls.options;
  var context = options.secureContext || contexts.createSecureContext(options);
  var session = socket._tls.session = native.session(context.credentials, socket._tls.isServer, socket._tls.name || null,
    protocolsOf(options.ALPNProtocols), context.versions, !!options.requestCert, function (name) { return chosen(socket, name); });
  if (wasConnecting) socket._connected();
  process.nextTick(function () {
    if (socket.destroyed) return;
    socket._net.handle.start(session);
    // Nobody has to read for the handshake to go on.
    if (!socket._tls.isServer || !socket.isPaused()) socket.read(0);
  });
}

/** The names in what may be a list of them or their bytes, each behind its length. */
function protocolsOf(protocols) {
  if (!protocols) return [];
  if (Array.isArray(protocols)) return protocols;
  var bytes = Buffer.from(protocols.buffer, protocols.byteOffset, protocols.byteLength);
  var names = [];
  for (var at = 0; at < bytes.length; at += bytes[at] + 1) names.push(bytes.toString('latin1', at + 1, at + 1 + bytes[at]));
  return names;
}

/** The credentials of a server's name; only what calls back at once counts. */
function chosen(socket, name) {
  var options = socket._tls.options;
  socket.servername = name;
  var found;
  if (typeof options.SNICallback === 'function') {
    options.SNICallback.call(socket, name, function (error, context) {
      if (!error && context) found = context.context && !context.credentials ? context.context : context;
    });
  }
  return found ? found.credentials : undefined;
}

function opened(socket) {
  var state = socket._tls;
  state.isSecure = true;
  socket.secureConnecting = false;
  socket.alpnProtocol = state.session.protocol() || false;
  socket.emit('secure');
  if (state.isServer) openedAtServer(socket, state);
  else openedAtClient(socket, state);
}

function problemOf(state) {
  var code = state.session.problem();
  if (code === undefined) return null;
  var error = new Error(PROBLEMS[code] || code);
  error.code = code;
  return error;
}

function openedAtServer(socket, state) {
  var options = state.options;
  if (options.requestCert) {
    var problem = problemOf(state);
    if (problem === null) {
      socket.authorized = true;
    } else {
      socket.authorizationError = problem.code;
      if (options.rejectUnauthorized !== false) {
        socket.destroy();
        return;
      }
    }
  }
  if (options.server && !socket.destroyed) options.server.emit('secureConnection', socket);
}

function openedAtClient(socket, state) {
  var options = state.options;
  socket.servername = state.name || false;
  var problem = problemOf(state);
  if (problem === null) {
    var host = options.servername || options.host || (options.socket && options.socket._host) || 'localhost';
    problem = (options.checkServerIdentity || require('internal/tls/identity').checkServerIdentity)(host, socket.getPeerCertificate(true)) || null;
  }
  if (problem === null) {
    socket.authorized = true;
  } else {
    socket.authorizationError = problem.code || problem.message;
    if (isStrict(options)) {
      socket.destroy(problem);
      return;
    }
  }
  socket.emit('secureConnect');
}

function isStrict(options) {
  if (options.rejectUnauthorized !== undefined) return options.rejectUnauthorized !== false;
  return process.env.NODE_TLS_REJECT_UNAUTHORIZED !== '0';
}

function failed(socket, error) {
  var state = socket._tls;
  if (socket.destroyed) return;
  if (error === null || (!state.isSecure && state.isServer && error.code === 'ECONNRESET')) {
    error = new Error(state.isServer ? 'socket hang up' : 'Client network socket disconnected before secure TLS connection was established');
    error.code = 'ECONNRESET';
    if (!state.isServer) {
      var options = state.options;
      error.path = options.path;
      error.host = options.host;
      error.port = options.port;
      error.localAddress = options.localAddress;
    }
  }
  if (!state.isSecure && state.isServer) {
    socket.destroy();
    if (state.options.server) state.options.server.emit('tlsClientError', error, socket);
    return;
  }
  socket.destroy(error);
}

// ---- What is known of the other side

function method(name, body) { TLSSocket.prototype[name] = body; }

method('getPeerCertificate', function getPeerCertificate(detailed) {
  if (!this._tls.isSecure) return this._tls.session ? {} : null;
  var chain = this._tls.session.peer();
  if (chain.length === 0) return {};
  if (detailed) {
    chain.forEach(function (one, i) {
      if (i + 1 < chain.length) one.issuerCertificate = chain[i + 1];
      else if (JSON.stringify(one.subject) === JSON.stringify(one.issuer)) one.issuerCertificate = one;
    });
  }
  return chain[0];
});
method('getCertificate', function getCertificate() { return (this._tls.session && this._tls.session.own()[0]) || {}; });
method('getProtocol', function getProtocol() { return this._tls.isSecure ? this._tls.session.version() : null; });
method('getCipher', function getCipher() {
  if (!this._tls.isSecure) return undefined;
  var name = this._tls.session.cipher();
  return {
    name: exports.opensslName(name), standardName: name, version: /_WITH_/.test(name) ? 'TLSv1.2' : 'TLSv1.3'
  };
});
method('setServername', function setServername(name) {
  errors.validateString(name, 'name');
  if (this._tls.isServer) throw errors.create(Error, 'ERR_TLS_SNI_FROM_SERVER', 'Cannot issue SNI from a TLS server-side socket');
  this._tls.name = name;
});
method('setMaxSendFragment', function setMaxSendFragment() { return true; });
method('isSessionReused', function isSessionReused() { return false; });
method('getEphemeralKeyInfo', function getEphemeralKeyInfo() { return this._tls.isServer ? null : {}; });
['getFinished', 'getPeerFinished', 'getSession', 'getTLSTicket', 'getPeerX509Certificate', 'getX509Certificate', 'getSharedSigalgs', 'setSession',
  'setKeyCert', 'enableTrace', 'disableRenegotiation'].forEach(function (name) {
  method(name, function () { return name === 'getSharedSigalgs' ? [] : undefined; });
});
['renegotiate', 'exportKeyingMaterial'].forEach(function (name) {
  method(name, function () { throw errors.create(Error, 'ERR_NOT_SUPPORTED', 'TLSSocket.' + name); });
});

/** The name that OpenSSL has for a suite. */
exports.opensslName = function opensslName(name) {
  if (!/_WITH_/.test(name)) return name;
  return name.replace(/^(TLS|SSL)_/, '').replace('RSA_WITH_AES', 'RSA-AES').replace('_WITH_', '-').replace(/^RSA-/, '')
    .replace(/AES_(\d+)/, 'AES$1').replace('_CBC', '').replace(/CHACHA20_POLY1305_SHA256$/, 'CHACHA20-POLY1305').replace(/_/g, '-');
};
exports.TLSSocket = TLSSocket;
exports.protocolsOf = protocolsOf;
