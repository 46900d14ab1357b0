/* The Worker class: what a parent sees of a runtime on another thread. */
'use strict';

var EventEmitter = require('events');
var errors = require('internal/errors');
var messaging = internalBinding('worker_threads/messaging');
var native = internalBinding('worker_threads');
var transferListOf = require('internal/worker_threads/structured_clone').transferListOf;
var stdio = require('internal/process/stdio');

var environmentData = new Map();

function Worker(filename, options) {
  if (!(this instanceof Worker)) throw new TypeError("Class constructor Worker cannot be invoked without 'new'");
  EventEmitter.call(this);
  options = options || {};
  checkOptions(options);
  var code = codeOf(filename, !!options.eval);
  // All that takes time first: the worker runs from its start on.
  var started;
  hidden(this, '_streams', {
    stdin: options.stdin ? input(function () { return started; }) : null, stdout: output(), stderr: output()
  });
  hidden(this, '_quiet', { 1: !!options.stdout, 2: !!options.stderr });
  hidden(this, '_isReferenced', false);
  started = native.start({
    code: code,
    isText: !!options.eval,
    argv: (options.argv || []).map(String),
    execArgv: options.execArgv || ownArguments(),
    env: environmentOf(options.env),
    commonEnvironment: options.env === exports.SHARE_ENV ? require('internal/process/env').share() : undefined,
    hasInput: !!options.stdin,
    data: native.pack({ workerData: options.workerData, environmentData: environmentData, name: options.name || '' },
        transferListOf(options.transferList))
  }, listener(this));
  hidden(this, '_native', started);
  this.ref();
  var worker = this;
  messaging.listen(started.port, function (type, value) {
    if (type !== 'close') worker.emit(type, value);
  });
}
Object.setPrototypeOf(Worker.prototype, EventEmitter.prototype);
Object.setPrototypeOf(Worker, EventEmitter);

function hidden(target, key, value) {
  Object.defineProperty(target, key, { value: value, writable: true, configurable: true, enumerable: false });
}

// ---- Options

function checkOptions(options) {
  if (options.execArgv && !Array.isArray(options.execArgv)) throw errors.invalidArgType('options.execArgv', 'Array', options.execArgv);
  if (options.argv && !Array.isArray(options.argv)) throw errors.invalidArgType('options.argv', 'Array', options.argv);
}

// What a text was given with is not the worker's to run.
function ownArguments() {
  return process.execArgv.filter(function (argument, index, all) {
    return !/^(-[ep]|-pe|--eval|--print)$/.test(argument) && !/^(-[ep]|-pe|--eval|--print)$/.test(all[index - 1] || '');
  });
}

function codeOf(filename, isText) {
  if (isText) {
    if (typeof filename !== 'string') {
      throw errors.invalidArgValue('options.eval', true, "must be false when 'filename' is not a string");
    }
    return filename;
  }
  var URL = require('internal/url/whatwg').URL;
  if (filename instanceof URL) return require('url').fileURLToPath(filename);
  if (typeof filename !== 'string') throw errors.invalidArgType('filename', ['string', 'URL'], filename);
  if (require('path').isAbsolute(filename) || /^\.\.?[\\/]/.test(filename)) return require('path').resolve(filename);
  throw errors.coded(TypeError, 'ERR_WORKER_PATH',
      'The worker script or module filename must be an absolute path or a relative path starting with \'./\' or \'../\'.' +
      (/^file:/.test(filename) ? ' Wrap file:// URLs with `new URL`.' : /^data:/.test(filename) ? ' Wrap data: URLs with `new URL`.' : '') +
      ' Received "' + filename + '"');
}

function environmentOf(env) {
  if (env === exports.SHARE_ENV || env === undefined || env === null) return process.env;
  if (typeof env !== 'object') {
    throw errors.invalidArgType('options.env', ['object', 'undefined', 'null', 'worker_threads.SHARE_ENV'], env);
  }
  return env;
}

// ---- Streams

function input(started) {
  var Writable = require('stream').Writable;
  return new Writable({
    decodeStrings: true,
    write: function (chunk, encoding, callback) {
      started().write(chunk);
      callback();
    },
    final: function (callback) {
      started().end();
      callback();
    }
  });
}

function output() {
  var Readable = require('stream').Readable;
  return new Readable({ read: function () {} });
}

// ---- Events

function listener(worker) {
  return function (event, detail, bytes) {
    if (event === 'online') worker.emit('online');
    else if (event === 'output') printed(worker, detail, bytes);
    else if (event === 'error') worker.emit('error', require('internal/worker_threads/errors').unpack(detail));
    else exited(worker, detail);
  };
}

function printed(worker, fd, bytes) {
  worker._streams[fd === 1 ? 'stdout' : 'stderr'].push(bytes);
  if (!worker._quiet[fd]) stdio.write(fd, bytes);
}

function exited(worker, code) {
  worker._streams.stdout.push(null);
  worker._streams.stderr.push(null);
  worker.unref();
  worker._native = null;
  worker.emit('exit', code);
}

// ---- What users call

Worker.prototype.postMessage = function postMessage(message, transfer) {
  if (this._native === null) return;
  messaging.send(this._native.port, message, transferListOf(transfer));
};
Worker.prototype.terminate = function terminate() {
  if (this._native === null) return Promise.resolve();
  var worker = this;
  this.ref();
  var ended = new Promise(function (resolve) { worker.once('exit', resolve); });
  native.terminate(this._native.worker);
  return ended;
};
Worker.prototype.ref = function ref() {
  if (this._native === null || this._isReferenced) return;
  this._isReferenced = true;
  messaging.hold();
};
Worker.prototype.unref = function unref() {
  if (!this._isReferenced) return;
  this._isReferenced = false;
  messaging.release();
};
Worker.prototype.getHeapSnapshot = function getHeapSnapshot() {
  return Promise.reject(errors.create(Error, 'ERR_NOT_SUPPORTED', 'worker.getHeapSnapshot'));
};
function getter(name, get) {
  Object.defineProperty(Worker.prototype, name, { configurable: true, enumerable: true, get: get });
}
getter('threadId', function () { return this._native === null ? -1 : this._native.threadId; });
getter('resourceLimits', function () { return {}; });
['stdin', 'stdout', 'stderr'].forEach(function (name) {
  getter(name, function () { return this._streams[name]; });
});
Object.defineProperty(Worker.prototype, 'performance', {
  configurable: true, enumerable: true, get: function () {
    return { eventLoopUtilization: function () { return { idle: 0, active: 0, utilization: 0 }; } };
  }
});

exports.Worker = Worker;
exports.environmentData = environmentData;
exports.SHARE_ENV = Symbol['for']('nodejs.worker_threads.SHARE_ENV');
