/* The errors of connections and servers, and the checks of what is given for them. */
'use strict';

var errors = require('internal/errors');
var texts = require('internal/errors/errno');

function details(address, port) {
  return port > 0 ? address + ':' + port : String(address);
}

/** Makes what fails while connecting: `connect ECONNREFUSED 127.0.0.1:1`. */
exports.hostPort = function hostPort(code, syscall, address, port, more) {
  var error = errors.errnoException(code, syscall, details(address, port) + (more ? ' - Local (' + more + ')' : ''));
  error.address = address;
  if (port) error.port = port;
  return error;
};

/** Makes what fails while listening: `listen EADDRINUSE: address already in use 127.0.0.1:1`. */
exports.withText = function withText(code, syscall, address, port) {
  var row = texts[code];
  var error = new Error(syscall + ' ' + code + ': ' + (row ? row[1] : 'unknown error') + (address ? ' ' + details(address, port) : ''));
  error.code = code;
  error.errno = row ? row[0] : -1;
  error.syscall = syscall;
  error.address = address;
  if (port) error.port = port;
  return error;
};

/** Returns a port as a number. */
exports.validatePort = function validatePort(port, name) {
  var isText = typeof port === 'string' && port.trim().length > 0;
  if ((typeof port !== 'number' && !isText) || +port !== (+port >>> 0) || +port > 0xffff) {
    throw errors.create(RangeError, 'ERR_SOCKET_BAD_PORT', name, port);
  }
  return +port | 0;
};

/** Returns the duration of a timer. */
exports.validateTimeout = function validateTimeout(value, name) {
  errors.validateNumber(value, name);
  if (value < 0 || value === Infinity || value !== value) throw errors.outOfRange(name, 'a non-negative finite number', value);
  if (value > 0x7fffffff) {
    process.emitWarning(value + ' does not fit into a 32-bit signed integer.\nTimer duration was truncated to 2147483647.',
      'TimeoutOverflowWarning');
    return 0x7fffffff;
  }
  return value;
};

exports.closedBeforeConnection = function () {
  return errors.create(Error, 'ERR_SOCKET_CLOSED_BEFORE_CONNECTION', 'Socket closed before the connection was established');
};
exports.closed = function () { return errors.create(Error, 'ERR_SOCKET_CLOSED', 'Socket is closed'); };
