/*
 * The file system. Each operation is written once, synchronously, in internal/sync.js; here it gets its form with a
 * callback. Those run in a later turn of the loop, on the JavaScript thread.
 */
'use strict';

var errors = require('internal/errors');
var sync = require('internal/fs/sync');
var promisifyCustom = Symbol['for']('nodejs.promisifyCustom');
var promisifyNames = '@@abide.promisify.argumentNames';
var later = internalBinding('timers').setImmediate;

function callbackOf(args) {
  // What is first is never the callback.
  var callback = args.length > 1 ? args.pop() : undefined;
  if (typeof callback !== 'function') throw errors.invalidArgType('cb', 'Function', callback);
  return callback;
}

/** The form with a callback. The first `paths` arguments are checked at once, as Node does. */
function withCallback(name, paths, names) {
  var operation = sync[name + 'Sync'];
  var named = function () {
    var args = Array.prototype.slice.call(arguments);
    var callback = callbackOf(args);
    for (var i = 0; i < paths; i++) args[i] = sync.toPath(args[i], paths === 1 ? 'path' : i === 0 ? 'oldPath' : 'newPath');
    later(function () {
      var result;
      try {
        result = operation.apply(null, args);
      } catch (error) {
        callback(error);
        return;
      }
      if (result === undefined) callback(null);
      else callback(null, result);
    });
  };
  if (names) named[promisifyNames] = names;
  exports[name] = named;
}

Object.keys(sync).forEach(function (name) {
  if (/Sync$/.test(name)) exports[name] = sync[name];
});

['access', 'chmod', 'chown', 'lchown', 'lstat', 'mkdir', 'mkdtemp', 'open', 'opendir',
  'readdir', 'readlink', 'realpath', 'rm', 'rmdir', 'stat', 'statfs', 'truncate', 'unlink', 'utimes', 'lutimes']
  .forEach(function (name) {
    if (sync[name + 'Sync']) withCallback(name, name === 'mkdtemp' || name === 'truncate' ? 0 : 1);
  });
['rename', 'copyFile', 'cp', 'link', 'symlink'].forEach(function (name) { withCallback(name, 2); });
['appendFile', 'readFile', 'writeFile', 'close', 'fstat', 'fsync', 'fdatasync', 'ftruncate', 'fchmod', 'fchown', 'futimes']
  .forEach(function (name) { withCallback(name, 0); });
withCallback('readv', 0, ['bytesRead', 'buffers']);
withCallback('writev', 0, ['bytesWritten', 'buffers']);
exports.realpath.native = exports.realpath;

exports.exists = function exists(path, callback) {
  errors.validateFunction(callback, 'cb');
  later(function () { callback(sync.existsSync(path)); });
};
Object.defineProperty(exports.exists, promisifyCustom, {
  value: function exists(path) {
    return new Promise(function (resolve) { exports.exists(path, resolve); });
  }
});

/** read and write hand the buffer on as third argument. */
function transfer(name) {
  return function (fd, buffer) {
    var args = Array.prototype.slice.call(arguments);
    var callback = callbackOf(args);
    if (name === 'readSync' && (args.length === 1 || !isView(buffer))) {
      var options = args[1] || {};
      buffer = options.buffer || Buffer.alloc(16384);
      args = [fd, buffer, options];
    }
    later(function () {
      var count;
      try {
        count = sync[name].apply(null, args);
      } catch (error) {
        callback(error);
        return;
      }
      callback(null, count, buffer);
    });
  };
}

function isView(value) {
  return require('util/types').isArrayBufferView(value);
}

exports.read = transfer('readSync');
exports.read[promisifyNames] = ['bytesRead', 'buffer'];
exports.write = transfer('writeSync');
exports.write[promisifyNames] = ['bytesWritten', 'buffer'];

// ---- Streams, watchers

function lazy(name, load) {
  Object.defineProperty(exports, name, {
    configurable: true, enumerable: true, get: load,
    set: function (value) { Object.defineProperty(exports, name, { value: value, writable: true, enumerable: true }); }
  });
}

['ReadStream', 'WriteStream'].forEach(function (name) {
  lazy(name, function () { return require('internal/fs/streams')[name]; });
  lazy('File' + name, function () { return require('internal/fs/streams')[name]; });
});
exports.createReadStream = function createReadStream(path, options) {
  return new (require('internal/fs/streams').ReadStream)(path, options);
};
exports.createWriteStream = function createWriteStream(path, options) {
  return new (require('internal/fs/streams').WriteStream)(path, options);
};

/** A watcher that reports nothing. */
exports.watch = function watch(path, options, listener) {
  sync.statSync(path);
  var watcher = new (require('events'))();
  watcher.close = function () { process.nextTick(function () { watcher.emit('close'); }); };
  watcher.ref = watcher.unref = function () { return watcher; };
  if (typeof options === 'function') listener = options;
  if (listener) watcher.on('change', listener);
  return watcher;
};
exports.watchFile = function watchFile(path, options, listener) {
  var watcher = new (require('events'))();
  watcher.ref = watcher.unref = function () { return watcher; };
  if (listener || typeof options === 'function') watcher.on('change', listener || options);
  return watcher;
};
exports.unwatchFile = function unwatchFile() {};

exports.Stats = sync.Stats;
exports.Dirent = sync.Dirent;
exports.Dir = sync.Dir;
exports._toUnixTimestamp = sync.toSeconds;
exports.constants = require('internal/os/constants').fs;
exports.F_OK = 0;
exports.R_OK = 4;
exports.W_OK = 2;
exports.X_OK = 1;
lazy('promises', function () { return require('fs/promises'); });
