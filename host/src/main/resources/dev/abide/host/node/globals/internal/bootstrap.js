/*
 * Runs once per realm, before any script of the user: fills `process` and installs the globals. A script that only logs
 * a line should not pay for streams, URLs or buffers, so everything that is not tiny comes by an accessor that loads
 * it.
 */
'use strict';

var global = Function('return this')();
var methods = internalBinding('process/methods');
var queue = internalBinding('timers/task_queue');
var timers = internalBinding('timers');

function value(target, name, content, enumerable) {
  Object.defineProperty(target, name, {
    value: content, writable: true, configurable: true, enumerable: enumerable !== false
  });
}

function lazy(target, name, load, enumerable) {
  Object.defineProperty(target, name, {
    configurable: true,
    enumerable: enumerable !== false,
    get: function () {
      var content = load();
      value(target, name, content, enumerable);
      return content;
    },
    set: function (content) { value(target, name, content, enumerable); }
  });
}

function refusal(code, message) {
  var error = new TypeError(message);
  error.code = code;
  return error;
}

function toFlags(content) {
  try {
    return content | 0;
  } catch (e) {
    throw refusal('ERR_INVALID_ARG_TYPE', 'flag argument must be an integer.');
  }
}

function toObject(content) {
  if (content === undefined || content === null) throw new TypeError('Cannot convert undefined or null to object');
  return Object(content);
}

// ---- process: what is known at once

value(process, 'version', methods.version);
value(process, 'versions', methods.versions);
value(process, 'arch', methods.arch);
value(process, 'platform', methods.platform);
value(process, 'release', methods.release);
value(process, 'argv', methods.argv);
value(process, 'execArgv', methods.execArgv);
value(process, 'execPath', methods.execPath);
value(process, 'argv0', 'node');
value(process, 'title', methods.title);
if (methods.noDeprecation) value(process, 'noDeprecation', true);
if (methods.throwDeprecation) value(process, 'throwDeprecation', true);
if (methods.stackTraceLimit) Error.stackTraceLimit = Number(methods.stackTraceLimit);
value(process, 'exitCode', undefined);
value(process, '_exiting', false);
value(process, 'nextTick', queue.nextTick);
value(process, '_tickCallback', queue.runNextTicks);
value(process, 'cwd', methods.cwd);
value(process, 'chdir', function chdir(directory) {
  require('internal/errors').validateString(directory, 'directory');
  methods.chdir(directory);
});
value(process, 'dlopen', function dlopen() {
  if (arguments.length < 2) throw refusal('ERR_MISSING_ARGS', 'process.dlopen needs at least 2 arguments');
  var flags = arguments.length > 2 ? toFlags(arguments[2]) : null;
  var module = toObject(arguments[0]);
  methods.dlopen(module, toObject(module.exports), String(arguments[1]), flags);
});
value(process, 'reallyExit', methods.reallyExit);
value(process, 'abort', methods.abort);
value(process, 'exit', function exit(code) {
  if (code !== undefined) process.exitCode = code;
  if (process._unsettled) process._unsettled();
  if (!process._exiting) {
    process._exiting = true;
    process.emit('exit', process.exitCode || 0);
  }
  process.reallyExit(process.exitCode || 0);
});

if (!methods.isMainThread) {
  // What would change the whole process.
  ['abort', 'chdir', 'initgroups', 'setegid', 'seteuid', 'setgid', 'setgroups', 'setuid'].forEach(function (name) {
    value(process, name, function () {
      throw require('internal/errors').create(TypeError, 'ERR_WORKER_UNSUPPORTED_OPERATION', 'process.' + name + '()');
    });
  });
}

// ---- process: the rest on demand

var more = ['hrtime', 'uptime', 'memoryUsage', 'constrainedMemory', 'availableMemory', 'cpuUsage', 'resourceUsage', 'kill',
  'umask', 'getuid', 'geteuid', 'getgid', 'getegid', 'getgroups', 'emitWarning', 'binding', 'config', 'features', 'report',
  'allowedNodeEnvironmentFlags', 'setUncaughtExceptionCaptureCallback', 'hasUncaughtExceptionCaptureCallback',
  'getActiveResourcesInfo', 'getBuiltinModule', 'loadEnvFile', 'assert', 'sourceMapsEnabled', 'setSourceMapsEnabled',
  'moduleLoadList', 'debugPort', 'ppid', '_rawDebug'];
more.forEach(function (name) {
  lazy(process, name, function () { return require('internal/process')[name]; });
});
lazy(process, 'pid', function () { return internalBinding('process').pid; });
lazy(process, 'env', function () { return require('internal/process/env').variables; });
lazy(process, 'stdout', function () { return require('internal/process/stdio').stdout(); });
lazy(process, 'stderr', function () { return require('internal/process/stdio').stderr(); });
lazy(process, 'stdin', function () { return require('internal/process/stdio').stdin(); });

// ---- process as an EventEmitter, from the first listener on

var prototype = {};
value(prototype, 'constructor', function process() {}, false);
Object.defineProperty(prototype.constructor, 'prototype', { value: prototype });
if (Symbol.toStringTag) {
  Object.defineProperty(global, Symbol.toStringTag, { value: 'global', configurable: true });
  Object.defineProperty(process, Symbol.toStringTag, { value: 'process', configurable: true });
}
var emitterMethods = ['on', 'addListener', 'once', 'off', 'removeListener', 'removeAllListeners', 'prependListener',
  'prependOnceListener', 'setMaxListeners', 'getMaxListeners', 'listeners', 'rawListeners', 'eventNames'];
emitterMethods.forEach(function (name) {
  value(prototype, name, function () {
    require('events');
    return process[name].apply(process, arguments);
  }, false);
});
value(prototype, 'emit', function emit() { return false; }, false);
value(prototype, 'listenerCount', function listenerCount() { return 0; }, false);
value(process, '_adoptEmitter', function (EventEmitter) {
  emitterMethods.concat('emit', 'listenerCount').forEach(function (name) { delete prototype[name]; });
  Object.setPrototypeOf(prototype, EventEmitter.prototype);
  EventEmitter.call(process);
  delete process._adoptEmitter;
  if (methods.isMainThread) require('internal/process/signals').watch(process);
}, false);
Object.setPrototypeOf(process, prototype);

// Node brings these itself where the engine has none; addons look them up too.
['dispose', 'asyncDispose'].forEach(function (name) {
  if (Symbol[name] === undefined) Object.defineProperty(Symbol, name, { value: Symbol('nodejs.' + name) });
});

['Timeout', 'Immediate'].forEach(function (kind) {
  timers[kind].prototype[Symbol.dispose] = function () { timers['clear' + kind](this); };
});

if (!Symbol.asyncIterator) {
  try {
    Object.defineProperty(Symbol, 'asyncIterator', { value: Symbol('Symbol.asyncIterator') });
  } catch (e) {
    // Then there is no asynchronous iteration.
  }
}

// ---- Globals

if (internalBinding('v8').capabilities.indexOf('MODERN_SYNTAX') < 0) require('internal/globals/repairs');
else require('internal/globals/function_texts').install(global);
require('internal/globals/messages');

if (typeof globalThis === 'undefined') value(global, 'globalThis', global, false);
value(global, 'global', global, false);
value(global, 'process', process, false);
['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'clearImmediate'].forEach(function (name) {
  value(global, name, timers[name]);
});
['setTimeout', 'setImmediate'].forEach(function (name) {
  // What util.promisify makes of them.
  Object.defineProperty(timers[name], Symbol['for']('nodejs.util.promisify.custom'), {
    configurable: true, enumerable: true, get: function () { return require('timers/promises')[name]; }
  });
});
value(global, 'queueMicrotask', queue.queueMicrotask);

function from(module, names, enumerable) {
  names.forEach(function (name) {
    lazy(global, name, function () { return require(module)[name]; }, enumerable || false);
  });
}

lazy(global, 'console', function () { return require('console'); }, false);
from('buffer', ['Buffer']);
from('buffer', ['atob', 'btoa'], true);
from('internal/buffer/blob', ['Blob', 'File']);
from('internal/fetch', ['fetch'], true);
from('internal/fetch', ['Headers', 'Request', 'Response']);
from('internal/fetch/form_data', ['FormData']);
from('internal/util/encoding', ['TextEncoder', 'TextDecoder']);
from('internal/url/whatwg', ['URL', 'URLSearchParams']);
from('internal/events/event_target', ['Event', 'EventTarget', 'CustomEvent', 'AbortController', 'AbortSignal']);
from('internal/errors/dom_exception', ['DOMException']);
from('internal/worker_threads/structured_clone', ['structuredClone'], true);
from('internal/worker_threads/message_port', ['MessageChannel', 'MessagePort', 'MessageEvent', 'BroadcastChannel']);
from('perf_hooks', ['performance'], true);
from('stream/web', [
  'ReadableStream', 'ReadableStreamDefaultReader', 'ReadableStreamBYOBReader', 'ReadableStreamBYOBRequest', 'ReadableByteStreamController',
  'ReadableStreamDefaultController', 'TransformStream', 'TransformStreamDefaultController', 'WritableStream', 'WritableStreamDefaultWriter',
  'WritableStreamDefaultController', 'ByteLengthQueuingStrategy', 'CountQueuingStrategy'
]);
if (typeof Atomics === 'undefined') lazy(global, 'Atomics', function () { return require('internal/globals/atomics'); }, false);
if (typeof Intl === 'undefined') lazy(global, 'Intl', function () { return require('internal/globals/intl'); }, false);
lazy(global, 'crypto', function () { return require('crypto').webcrypto; }, true);

if (methods.channel) require('internal/child_process/channel').joinParent(Number(methods.channel));

if (internalBinding('v8').exposeGc) require('internal/v8/collection').furnish(global);
