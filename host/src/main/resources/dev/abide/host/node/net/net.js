'use strict';

var net = require('internal/errors/unsupported')('net', ['connect', 'createConnection', 'createServer'], ['Server', 'BlockList', 'SocketAddress']);
var Duplex = require('stream').Duplex;
var errors = require('internal/errors');

/** Of a descriptor that is open already: there is no network. */
function Socket(options) {
  if (!(this instanceof Socket)) return new Socket(options);
  options = options || {};
  if (options.fd === undefined) throw errors.coded(Error, 'ERR_NOT_SUPPORTED', 'net.Socket without a descriptor is not supported by this runtime');
  require('internal/tty/descriptor_stream')(this, options.fd, { readable: options.readable !== false, writable: options.writable !== false });
}
Object.setPrototypeOf(Socket.prototype, Duplex.prototype);
Object.setPrototypeOf(Socket, Duplex);
net.Socket = net.Stream = Socket;

var IPV4 = /^(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}$/;

function isIPv6(text) {
  text = text.replace(/%[0-9a-zA-Z]+$/, '');
  var halves = text.split('::');
  if (halves.length > 2) return false;
  var count = 0;
  var parts = halves.map(function (half) { return half === '' ? [] : half.split(':'); });
  var all = parts[0].concat(parts[1] || []);
  for (var i = 0; i < all.length; i++) {
    if (i === all.length - 1 && IPV4.test(all[i])) count += 2;
    else if (/^[0-9a-fA-F]{1,4}$/.test(all[i])) count++;
    else return false;
  }
  return halves.length === 2 ? count < 8 : count === 8;
}

net.isIPv4 = function (text) { return IPV4.test(String(text)); };
net.isIPv6 = function (text) { return isIPv6(String(text)); };
net.isIP = function isIP(text) { return net.isIPv4(text) ? 4 : net.isIPv6(text) ? 6 : 0; };

// How a connection would choose between the addresses of a host, in milliseconds for each.
var autoSelectFamily = true;
var attemptTimeout = 250;
net.getDefaultAutoSelectFamily = function getDefaultAutoSelectFamily() { return autoSelectFamily; };
net.setDefaultAutoSelectFamily = function setDefaultAutoSelectFamily(value) {
  errors.validateBoolean(value, 'value');
  autoSelectFamily = value;
};
net.getDefaultAutoSelectFamilyAttemptTimeout = function getDefaultAutoSelectFamilyAttemptTimeout() { return attemptTimeout; };
net.setDefaultAutoSelectFamilyAttemptTimeout = function setDefaultAutoSelectFamilyAttemptTimeout(value) {
  errors.validateInteger(value, 'value', 1, 0x7fffffff);
  attemptTimeout = Math.max(value, 10);
};

module.exports = net;
