/* Connections and servers with TLS, over the JDK's. */
'use strict';

var net = require('net');
var errors = require('internal/errors');
var contexts = require('internal/tls/context');
var sockets = require('internal/tls/socket');
var servers = require('internal/tls/server');
var native = internalBinding('tls');

exports.CLIENT_RENEG_LIMIT = 3;
exports.CLIENT_RENEG_WINDOW = 600;
exports.DEFAULT_CIPHERS = 'TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256:ECDHE-RSA-AES128-GCM-SHA256:'
  + 'ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES256-GCM-SHA384:DHE-RSA-AES128-GCM-SHA256:'
  + 'ECDHE-RSA-AES128-SHA256:DHE-RSA-AES128-SHA256:ECDHE-RSA-AES256-SHA384:DHE-RSA-AES256-SHA384:ECDHE-RSA-AES256-SHA256:'
  + 'DHE-RSA-AES256-SHA256:HIGH:!aNULL:!eNULL:!EXPORT:!DES:!RC4:!MD5:!PSK:!SRP:!CAMELLIA';
exports.DEFAULT_ECDH_CURVE = 'auto';
exports.DEFAULT_MIN_VERSION = 'TLSv1.2';
exports.DEFAULT_MAX_VERSION = 'TLSv1.3';
exports.getCiphers = function getCiphers() {
  return native.ciphers().filter(function (name) { return !/EMPTY_RENEGOTIATION/.test(name); })
    .map(function (name) { return sockets.opensslName(name).toLowerCase(); }).sort();
};
Object.defineProperty(exports, 'rootCertificates', {
  configurable: false, enumerable: true, get: function () {
    var roots = Object.freeze(native.roots());
    return roots;
  }
});
exports.convertALPNProtocols = function convertALPNProtocols(protocols, target) {
  if (Array.isArray(protocols)) {
    var parts = [];
    protocols.forEach(function (name, i) {
      var bytes = Buffer.from(name);
      if (bytes.length > 255) {
        throw errors.create(RangeError, 'ERR_OUT_OF_RANGE', 'The byte length of the protocol at index ' + i + ' exceeds the maximum length.', '<= 255', bytes.length);
      }
      parts.push(Buffer.from([bytes.length]), bytes);
    });
    target.ALPNProtocols = Buffer.concat(parts);
  } else if (ArrayBuffer.isView(protocols)) {
    target.ALPNProtocols = Buffer.from(Buffer.from(protocols.buffer, protocols.byteOffset, protocols.byteLength));
  }
};
exports.checkServerIdentity = require('internal/tls/identity').checkServerIdentity;
exports.createSecureContext = contexts.createSecureContext;
exports.SecureContext = contexts.SecureContext;
exports.TLSSocket = sockets.TLSSocket;
exports.Server = servers.Server;
exports.createServer = function createServer(options, listener) { return new servers.Server(options, listener); };

/** What connect takes: options, or port, host and options; and a callback. */
function read(list) {
  var normalized = net._normalizeArgs(list);
  var options = normalized[0];
  var more = typeof list[1] === 'object' && list[1] !== null ? list[1] : typeof list[2] === 'object' && list[2] !== null ? list[2] : {};
  return { options: Object.assign({}, options, more), callback: normalized[1] };
}

exports.connect = function connect() {
  var asked = read(Array.prototype.slice.call(arguments));
  var options = Object.assign({ rejectUnauthorized: process.env.NODE_TLS_REJECT_UNAUTHORIZED !== '0' }, asked.options);
  if (!options.host) options.host = options.socket && options.socket._host ? options.socket._host : 'localhost';
  if (options.checkServerIdentity !== undefined) errors.validateFunction(options.checkServerIdentity, 'options.checkServerIdentity');
  options.secureContext = options.secureContext || contexts.createSecureContext(options);
  var isNamed = options.servername === undefined && !net.isIP(options.host) && options.host.indexOf('.') >= 0;
  var lower = options.socket;
  if (!lower) {
    // The limits are of the socket above.
    lower = net.connect(Object.assign({}, options, { timeout: undefined, signal: undefined, onread: undefined }));
  }
  var socket = new sockets.TLSSocket(lower, Object.assign({}, options, { servername: isNamed ? options.host : options.servername, isServer: false }));
  ['lookup', 'connectionAttempt', 'connectionAttemptFailed'].forEach(function (name) {
    if (!options.socket) lower.on(name, function () { socket.emit.apply(socket, [name].concat(Array.prototype.slice.call(arguments))); });
  });
  if (options.timeout) socket.setTimeout(options.timeout);
  if (asked.callback) socket.once('secureConnect', asked.callback);
  return socket;
};
exports.createSecurePair = function createSecurePair() {
  throw errors.create(Error, 'ERR_NOT_SUPPORTED', 'tls.createSecurePair');
};
