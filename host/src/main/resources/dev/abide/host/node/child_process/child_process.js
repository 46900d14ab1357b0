'use strict';

var errors = require('internal/errors');
var util = require('util');
var EventEmitter = require('events');
var native = internalBinding('child_process');
var signals = require('internal/os/constants').signals;
var stdios = require('internal/child_process/stdio');

// ---- Arguments

function signalName(number) {
  for (var name in signals) if (signals[name] === number) return name;
  return null;
}

function signalNumber(signal) {
  if (signal === undefined || signal === null) return 15;
  if (typeof signal === 'number') return signal;
  var number = signals[String(signal).toUpperCase()];
  if (number === undefined) throw errors.create(TypeError, 'ERR_UNKNOWN_SIGNAL', signal);
  return number;
}

function environmentOf(env) {
  var pairs = [];
  env = env || process.env;
  for (var key in env) if (env[key] !== undefined) pairs.push(key, String(env[key]));
  return pairs;
}

function normalize(file, args, options) {
  errors.validateString(file, 'file');
  if (file.length === 0) throw errors.invalidArgValue('file', file, 'cannot be empty');
  if (args !== null && args !== undefined && !Array.isArray(args)) {
    if (typeof args !== 'object') throw errors.invalidArgType('args', 'object', args);
    options = args;
    args = [];
  }
  args = (args || []).map(String);
  if (options === undefined || options === null) options = {};
  else if (typeof options !== 'object') throw errors.invalidArgType('options', 'object', options);
  var cwd = options.cwd === undefined || options.cwd === null ? null : require('internal/fs/sync').toPath(options.cwd, 'options.cwd');
  var command = file;
  var commandArgs = args;
  if (options.shell) {
    var line = [file].concat(args).join(' ');
    command = typeof options.shell === 'string' ? options.shell : '/bin/sh';
    commandArgs = ['-c', line];
  }
  return {
    file: command, args: commandArgs, cwd: cwd, env: environmentOf(options.env), options: options,
    spawnargs: [options.argv0 || command].concat(commandArgs)
  };
}

function spawnError(code, syscall, settings) {
  var error = errors.errnoException(code, syscall);
  error.path = settings.file;
  error.spawnargs = settings.spawnargs.slice(1);
  return error;
}

// ---- ChildProcess

function ChildProcess() {
  EventEmitter.call(this);
  this.connected = false;
  this.signalCode = null;
  this.exitCode = null;
  this.killed = false;
  this.spawnfile = null;
  this.pid = undefined;
  this.stdin = this.stdout = this.stderr = null;
  this.stdio = [null, null, null];
}
Object.setPrototypeOf(ChildProcess.prototype, EventEmitter.prototype);
Object.setPrototypeOf(ChildProcess, EventEmitter);

function outputStream() {
  var Readable = require('stream').Readable;
  return new Readable({ read: function () {} });
}

function inputMethods(handle, fd) {
  function end(error, callback) {
    handle.end(fd);
    callback(error);
  }
  return {
    decodeStrings: true,
    write: function (chunk, encoding, callback) {
      var code = handle.write(fd, chunk);
      callback(code ? errors.errnoException(code, 'write') : null);
    },
    final: function (callback) { end(null, callback); },
    destroy: end
  };
}

function inputStream(handle) {
  var Writable = require('stream').Writable;
  return new Writable(inputMethods(handle, 0));
}

// Beyond the standard streams a pipe goes both ways, and is there before the child is.
function duplexStream(child, fd) {
  var Duplex = require('stream').Duplex;
  var methods = inputMethods({
    write: function (target, chunk) { return child._handle.write(target, chunk); },
    end: function (target) { if (child._handle) child._handle.end(target); }
  }, fd);
  methods.read = function () {};
  return new Duplex(methods);
}

ChildProcess.prototype._start = function (settings) {
  var child = this;
  var stdio = stdios.of(settings.options.stdio, true);
  var channel = stdio.indexOf('ipc');
  var receive = null;
  if (channel >= 0) stdios.announce(settings, channel);
  child.spawnfile = settings.file;
  child.spawnargs = settings.spawnargs;
  if (stdio[1] === 'pipe') child.stdout = outputStream();
  if (stdio[2] === 'pipe') child.stderr = outputStream();
  child.stdio = stdio.map(function (word, fd) {
    return fd > 2 && word === 'pipe' ? duplexStream(child, fd) : fd === 1 ? child.stdout : fd === 2 ? child.stderr : null;
  });
  var closing = closingOf(child);
  var handle = native.spawn(settings.file, settings.spawnargs, settings.cwd, settings.env, stdio, settings.options.detached,
      function (fd, bytes) { if (fd === channel) receive(bytes); else onOutput(child.stdio[fd], bytes, closing); },
      function (status, signal) { onExit(child, status, signal, closing); });
  if (typeof handle === 'string') {
    failToStart(child, spawnError(handle, 'spawn ' + settings.file, settings));
    return;
  }
  Object.defineProperty(child, '_handle', { value: handle, writable: true, configurable: true });
  child.pid = handle.pid;
  if (stdio[0] === 'pipe') child.stdio[0] = child.stdin = inputStream(handle);
  if (channel >= 0) receive = connect(child, handle, channel, settings.options.serialization);
  process.nextTick(function () { child.emit('spawn'); });
};

function connect(child, handle, fd, serialization) {
  return require('internal/child_process/channel').setUp(child, {
    write: function (bytes) { return handle.write(fd, bytes); },
    disconnect: function () { handle.disconnect(fd); },
    refChannel: function (whether) { handle.refChannel(whether); }
  }, serialization || 'json');
}

/** Returns what emits 'close', called once by each output and by the exit. */
function closingOf(child) {
  var pending = 1 + child.stdio.filter(function (stream) { return stream !== null; }).length;
  return function () {
    if (--pending === 0) child.emit('close', child.exitCode, child.signalCode);
  };
}

function onOutput(stream, bytes, closing) {
  if (bytes !== null) {
    stream.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return;
  }
  stream.once('close', closing);
  stream.push(null);
  // Nobody may be reading: then what came is dropped, as Node does after the exit.
  if (stream.readableFlowing === null && stream.listenerCount('readable') === 0) stream.resume();
}

function onExit(child, status, signal, closing) {
  if (signal) child.signalCode = signalName(signal);
  else child.exitCode = status;
  if (child.stdin) child.stdin.destroy();
  child.stdio.forEach(function (stream, fd) { if (stream && fd > 2) stream.end(); });
  child.emit('exit', child.exitCode, child.signalCode);
  closing();
}

function failToStart(child, error) {
  child.exitCode = error.errno;
  process.nextTick(function () {
    child.emit('error', error);
    child.stdio.forEach(function (stream) { if (stream) stream.destroy(); });
    child.emit('close', child.exitCode, child.signalCode);
  });
}

ChildProcess.prototype.kill = function kill(signal) {
  var number = signal === 0 ? 0 : signalNumber(signal);
  if (!this._handle || this.exitCode !== null || this.signalCode !== null) return false;
  if (number === 0) return true;
  this.killed = this._handle.kill(number);
  return this.killed;
};
ChildProcess.prototype[Symbol.dispose] = function () {
  if (!this.killed) this.kill();
};
ChildProcess.prototype.ref = function ref() { if (this._handle) this._handle.ref(); };
ChildProcess.prototype.unref = function unref() { if (this._handle) this._handle.unref(); };

// ---- Beside

function spawn(file, args, options) {
  var settings = normalize(file, args, options);
  var child = new ChildProcess();
  child._start(settings);
  var timeout = settings.options.timeout;
  if (timeout > 0) {
    var timer = internalBinding('timers').setTimeout(function () { child.kill(settings.options.killSignal); }, timeout);
    child.once('exit', function () { internalBinding('timers').clearTimeout(timer); });
  }
  var signal = settings.options.signal;
  if (signal) {
    var abort = function () {
      if (child.kill(settings.options.killSignal)) child.emit('error', errors.abortError(signal));
    };
    if (signal.aborted) process.nextTick(abort);
    else {
      signal.addEventListener('abort', abort, { once: true });
      child.once('exit', function () { signal.removeEventListener('abort', abort); });
    }
  }
  return child;
}

function collect(child, command, options, callback) {
  return require('internal/child_process/collector').collect(child, command, options, callback);
}

function execFile(file, args, options, callback) {
  if (typeof args === 'function') {
    callback = args;
    args = options = undefined;
  } else if (args !== undefined && args !== null && !Array.isArray(args)) {
    callback = options;
    options = args;
    args = [];
  }
  if (typeof options === 'function') {
    callback = options;
    options = undefined;
  }
  options = options || {};
  var child = spawn(file, args, options);
  return collect(child, options.shell ? [file].concat(args || []).join(' ') : [file].concat(args || []).join(' '), options, callback);
}

function shellOptions(options) {
  var result = {};
  for (var key in options) result[key] = options[key];
  result.shell = typeof result.shell === 'string' ? result.shell : true;
  return result;
}

function exec(command, options, callback) {
  if (typeof options === 'function') {
    callback = options;
    options = undefined;
  }
  errors.validateString(command, 'command');
  return execFile(command, [], shellOptions(options), callback);
}

function promisified(run) {
  return function () {
    var args = Array.prototype.slice.call(arguments);
    var child;
    var promise = new Promise(function (resolve, reject) {
      args.push(function (error, stdout, stderr) {
        if (error) {
          error.stdout = stdout;
          error.stderr = stderr;
          reject(error);
        } else {
          resolve({ stdout: stdout, stderr: stderr });
        }
      });
      child = run.apply(null, args);
    });
    promise.child = child;
    return promise;
  };
}

Object.defineProperty(exec, util.promisify.custom, { value: promisified(exec) });
Object.defineProperty(execFile, util.promisify.custom, { value: promisified(execFile) });

function fork(module, args, options) {
  if (args !== undefined && args !== null && !Array.isArray(args)) {
    options = args;
    args = [];
  }
  var copy = {};
  for (var key in options) copy[key] = options[key];
  copy.shell = false;
  copy.stdio = stdios.ofFork(copy.stdio, copy.silent);
  return spawn(copy.execPath || process.execPath, (copy.execArgv || process.execArgv).concat(module, args || []), copy);
}

// ---- Waiting

function spawnSync(file, args, options) {
  var settings = normalize(file, args, options);
  options = settings.options;
  var stdio = stdios.of(options.stdio, false);
  var input = options.input;
  if (typeof input === 'string') input = Buffer.from(input, options.encoding && options.encoding !== 'buffer' ? options.encoding : 'utf8');
  if (input !== undefined && input !== null) stdio[0] = 'pipe';
  var row = native.spawnSync(settings.file, settings.spawnargs, settings.cwd, settings.env, stdio, options.detached,
      input === undefined ? null : input, options.timeout || 0, signalNumber(options.killSignal));
  if (typeof row === 'string') {
    return {
      error: spawnError(row, 'spawnSync ' + settings.file, settings), status: null, signal: null, output: null, pid: 0,
      stdout: null, stderr: null
    };
  }
  var asText = options.encoding && options.encoding !== 'buffer';
  var outputs = row[4].map(function (bytes) {
    if (bytes === null) return null;
    var buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return asText ? buffer.toString(options.encoding) : buffer;
  });
  var result = {
    pid: row[0], output: outputs, stdout: outputs[1], stderr: outputs[2],
    status: row[2] ? null : row[1], signal: row[2] ? signalName(row[2]) : null
  };
  var most = options.maxBuffer === undefined ? 1048576 : options.maxBuffer;
  if (row[3]) result.error = spawnError('ETIMEDOUT', 'spawnSync ' + settings.file, settings);
  else if (row[4].some(function (bytes) { return bytes !== null && bytes.length > most; })) result.error = spawnError('ENOBUFS', 'spawnSync ' + settings.file, settings);
  return result;
}

/** Makes the result of a synchronous run an exception if it failed. */
function checked(result, command, inheritErrors) {
  if (inheritErrors && result.stderr && result.stderr.length) process.stderr.write(result.stderr);
  var error;
  if (result.error) error = result.error;
  else if (result.status !== 0) {
    var stderr = result.stderr && result.stderr.length > 0 ? '\n' + result.stderr.toString() : '';
    error = new Error('Command failed: ' + command + stderr);
  }
  if (error) {
    Object.keys(result).forEach(function (key) { if (key !== 'error') error[key] = result[key]; });
    throw error;
  }
  return result.stdout;
}

function inheritsErrors(options) {
  return !options || options.stdio === undefined;
}

function execFileSync(file, args, options) {
  if (args !== undefined && args !== null && !Array.isArray(args)) {
    options = args;
    args = [];
  }
  return checked(spawnSync(file, args, options), [file].concat(args || []).join(' '), inheritsErrors(options));
}

function execSync(command, options) {
  errors.validateString(command, 'command');
  return checked(spawnSync(command, [], shellOptions(options)), command, inheritsErrors(options));
}

exports.ChildProcess = ChildProcess;
exports.exec = exec;
exports.execFile = execFile;
exports.execFileSync = execFileSync;
exports.execSync = execSync;
exports.fork = fork;
exports.spawn = spawn;
exports.spawnSync = spawnSync;
