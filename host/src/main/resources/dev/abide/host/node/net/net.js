/* Connections and servers over TCP and the sockets of files. */
'use strict';

var errors = require('internal/errors');
var addresses = require('internal/net/addresses');
var connecting = require('internal/net/connecting');
var Socket = require('internal/net/socket');
var Server = require('internal/net/server');

function connect() {
  var list = connecting.normalize(Array.prototype.slice.call(arguments));
  var socket = new Socket(list[0]);
  if (list[0].timeout) socket.setTimeout(list[0].timeout);
  return socket.connect(list);
}

exports._createServerHandle = function _createServerHandle() {
  throw errors.create(Error, 'ERR_NOT_SUPPORTED', 'net._createServerHandle');
};
exports._normalizeArgs = connecting.normalize;
exports._setSimultaneousAccepts = function () {};
['BlockList', 'SocketAddress'].forEach(function (name) {
  Object.defineProperty(exports, name, {
    configurable: true, enumerable: true, get: function () { return require('internal/net/block_list')[name]; }
  });
});
exports.connect = connect;
exports.createConnection = connect;
exports.createServer = function createServer(options, listener) { return new Server(options, listener); };
exports.isIP = addresses.isIP;
exports.isIPv4 = addresses.isIPv4;
exports.isIPv6 = addresses.isIPv6;
exports.Server = Server;
exports.Socket = Socket;
exports.Stream = Socket;
exports.getDefaultAutoSelectFamily = function getDefaultAutoSelectFamily() { return connecting.choice.autoSelectFamily; };
exports.setDefaultAutoSelectFamily = function setDefaultAutoSelectFamily(value) {
  errors.validateBoolean(value, 'value');
  connecting.choice.autoSelectFamily = value;
};
exports.getDefaultAutoSelectFamilyAttemptTimeout = function getDefaultAutoSelectFamilyAttemptTimeout() {
  return connecting.choice.attemptTimeout;
};
exports.setDefaultAutoSelectFamilyAttemptTimeout = function setDefaultAutoSelectFamilyAttemptTimeout(value) {
  errors.validateInteger(value, 'value', 1, 0x7fffffff);
  connecting.choice.attemptTimeout = Math.max(value, 10);
};
