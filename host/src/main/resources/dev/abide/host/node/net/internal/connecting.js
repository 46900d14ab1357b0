/* How a socket finds and reaches the other side. */
'use strict';

var errors = require('internal/errors');
var addresses = require('internal/net/addresses');
var failures = require('internal/net/failures');
var timers = internalBinding('timers');
var native = internalBinding('net');

var NORMALIZED = Symbol('normalizedArgs');

/** How a connection chooses between the addresses of a host, in milliseconds for each. */
var choice = { autoSelectFamily: true, attemptTimeout: 250 };

function isPipeName(text) { return typeof text === 'string' && !(Number(text) >= 0); }

/** Returns [options, callback] of what connect and listen take: options, a path, or a port and a host. */
function normalize(list) {
  var result;
  if (list.length === 0) {
    result = [{}, null];
  } else {
    var first = list[0];
    var options = {};
    if (typeof first === 'object' && first !== null) options = first;
    else if (isPipeName(first)) options.path = first;
    else {
      options.port = first;
      if (list.length > 1 && typeof list[1] === 'string') options.host = list[1];
    }
    var callback = list[list.length - 1];
    result = [options, typeof callback === 'function' ? callback : null];
  }
  result[NORMALIZED] = true;
  return result;
}

/** Starts what `socket.connect` has been asked for. */
function start(socket, options) {
  if (options.path !== undefined && options.path !== null) {
    errors.validateString(options.path, 'options.path');
    process.nextTick(function () { if (socket.connecting) openPath(socket, options.path); });
    return;
  }
  var asked = check(options);
  var family = addresses.isIP(asked.host);
  if (family) process.nextTick(function () { if (socket.connecting) attempt(socket, options, asked.host, asked.port, family, null); });
  else look(socket, options, asked.host, asked.port);
}

function check(options) {
  if (options.localAddress && !addresses.isIP(options.localAddress)) {
    throw errors.create(TypeError, 'ERR_INVALID_IP_ADDRESS', 'Invalid IP address: ' + options.localAddress);
  }
  if (options.localPort) errors.validateNumber(options.localPort, 'options.localPort');
  var port = options.port;
  if (port !== undefined) {
    if (typeof port !== 'number' && typeof port !== 'string') {
      throw errors.invalidArgType('options.port', ['number', 'string'], port);
    }
    failures.validatePort(port, 'Port');
  }
  if (options.lookup !== null && options.lookup !== undefined) errors.validateFunction(options.lookup, 'options.lookup');
  return { host: options.host || 'localhost', port: port | 0 };
}

function openPath(socket, path) {
  adopt(socket, native.connectPath(path, function (code) {
    if (code === undefined) socket._connected();
    else fail(socket, failures.hostPort(code, 'connect', path));
  }), function (code) { return failures.hostPort(code, 'connect', path); });
}

function adopt(socket, handle, failure) {
  if (typeof handle === 'string') return process.nextTick(fail, socket, failure(handle));
  return socket._adopt(handle);
}

function fail(socket, error) {
  if (!socket.destroyed) socket.destroy(error);
}

// ---- Names

function look(socket, options, host, port) {
  var choosing = options.autoSelectFamily === undefined ? choice.autoSelectFamily : options.autoSelectFamily;
  if (options.autoSelectFamily !== undefined) errors.validateBoolean(options.autoSelectFamily, 'options.autoSelectFamily');
  var all = choosing && options.family !== 4 && options.family !== 6 && !options.localAddress;
  var asked = { family: options.family, hints: options.hints || 0 };
  if (all) asked.all = true;
  socket._host = host;
  var lookup = options.lookup || require('dns').lookup;
  lookup(host, asked, function (error, found, family) {
    var list = all && Array.isArray(found) ? found : [{ address: found, family: family }];
    if (error) socket.emit('lookup', error, undefined, undefined, host);
    else list.forEach(function (one) { socket.emit('lookup', null, one.address, one.family, host); });
    if (!socket.connecting) return;
    if (error) {
      process.nextTick(fail, socket, error);
      return;
    }
    found = list.filter(function (one) { return addresses.isIP(one.address); });
    if (found.length === 0) process.nextTick(fail, socket, noAddress(list, host, port));
    else if (found.length === 1) attempt(socket, options, found[0].address, port, found[0].family, null);
    else several(socket, options, interleaved(found), port);
  });
}

function noAddress(list, host, port) {
  var text = 'Invalid IP address: ' + (list[0] && list[0].address);
  var error = errors.create(TypeError, 'ERR_INVALID_IP_ADDRESS', text);
  error.host = host;
  error.port = port;
  error.message += ' ' + host + ':' + port;
  return error;
}

/** The families in turn, beginning with that of the first address. */
function interleaved(list) {
  var sides = [[], []];
  list.forEach(function (one) { sides[one.family === list[0].family ? 0 : 1].push(one); });
  var result = [];
  for (var i = 0; i < Math.max(sides[0].length, sides[1].length); i++) {
    if (i < sides[0].length) result.push(sides[0][i]);
    if (i < sides[1].length) result.push(sides[1][i]);
  }
  return result;
}

// ---- Attempts

/** Tries addresses one after another. */
function several(socket, options, list, port) {
  var patience = options.autoSelectFamilyAttemptTimeout;
  if (patience === undefined) patience = choice.attemptTimeout;
  else errors.validateInteger(patience, 'options.autoSelectFamilyAttemptTimeout', 1, 0x7fffffff);
  patience = Math.max(patience, 10);
  var failed = [];
  socket.autoSelectFamilyAttemptedAddresses = [];
  function next(error) {
    if (error) failed.push(error);
    if (!socket.connecting) return;
    if (list.length === 0) {
      fail(socket, failed.length === 1 ? failed[0] : together(failed));
      return;
    }
    var one = list.shift();
    socket.autoSelectFamilyAttemptedAddresses.push(one.address + ':' + port);
    attempt(socket, options, one.address, port, one.family, { next: next, patience: list.length > 0 ? patience : 0 });
  }
  next(null);
}

function together(failed) {
  var error = new AggregateError(failed);
  error.code = failed[0].code;
  return error;
}

/**
 * Tries one address.
 *
 * @param others what follows if it fails: next(error), and how long to wait for this one; null if it is the only one
 */
function attempt(socket, options, address, port, family, others) {
  var local = options.localAddress || (options.localPort ? (family === 6 ? '::' : '0.0.0.0') : null);
  var timer = null;
  var isOver = false;
  function done(code) {
    if (isOver) return;
    isOver = true;
    if (timer !== null) timers.clearTimeout(timer);
    if (code === undefined) {
      socket._connected();
      return;
    }
    var error = failures.hostPort(code, 'connect', address, port, localOf(local, options));
    socket.emit('connectionAttemptFailed', address, port, family, error);
    if (others === null) fail(socket, error);
    else others.next(error);
  }
  socket.emit('connectionAttempt', address, port, family);
  var handle = native.connect(address, port, local, options.localPort || 0, done);
  if (typeof handle === 'string') {
    process.nextTick(done, handle);
    return;
  }
  socket._adopt(handle);
  if (others !== null && others.patience > 0) {
    timer = timers.setTimeout(function () {
      if (isOver || !socket.connecting) return;
      isOver = true;
      socket.emit('connectionAttemptTimeout', address, port, family);
      others.next(failures.hostPort('ETIMEDOUT', 'connect', address, port));
    }, others.patience);
  }
}

function localOf(local, options) {
  return local === null ? '' : local + ':' + (options.localPort || 0);
}

exports.normalize = normalize;
exports.NORMALIZED = NORMALIZED;
exports.choice = choice;
exports.start = start;
