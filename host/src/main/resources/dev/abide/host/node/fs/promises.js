'use strict';

var errors = require('internal/errors');
var sync = require('internal/fs/sync');
var later = internalBinding('timers').setImmediate;

/** Runs a synchronous operation in a later turn of the loop. */
function promised(operation, args) {
  return new Promise(function (resolve, reject) {
    later(function () {
      try {
        resolve(operation.apply(null, args));
      } catch (error) {
        reject(error);
      }
    });
  });
}

function argumentsOf(list) {
  return Array.prototype.slice.call(list);
}

['access', 'chmod', 'chown', 'copyFile', 'cp', 'lchown', 'link', 'lstat', 'lutimes', 'mkdir', 'mkdtemp',
  'opendir', 'readdir', 'readlink', 'realpath', 'rename', 'rm', 'rmdir', 'stat', 'statfs', 'symlink', 'truncate',
  'unlink', 'utimes'].forEach(function (name) {
  exports[name] = function () { return promised(sync[name + 'Sync'], argumentsOf(arguments)); };
});

/** readFile and its kin also take a FileHandle, and a signal. */
['readFile', 'writeFile', 'appendFile'].forEach(function (name) {
  exports[name] = function () {
    var args = argumentsOf(arguments);
    if (args[0] instanceof FileHandle) args[0] = args[0].fd;
    var options = args[args.length - 1];
    var signal = options && options.signal;
    if (signal && signal.aborted) return Promise.reject(errors.abortError(signal));
    return promised(sync[name + 'Sync'], args);
  };
});

exports.open = function open(path, flags, mode) {
  return promised(sync.openSync, [path, flags, mode]).then(function (fd) { return new FileHandle(fd); });
};
exports.watch = function watch() {
  throw errors.create(Error, 'ERR_NOT_SUPPORTED', 'fs.promises.watch');
};
exports.constants = require('internal/os/constants').fs;

// ---- FileHandle

function FileHandle(fd) {
  this.fd = fd;
}

function forward(method, name) {
  FileHandle.prototype[method] = function () {
    return promised(sync[name + 'Sync'], [this.fd].concat(argumentsOf(arguments)));
  };
}

forward('stat', 'fstat');
forward('truncate', 'ftruncate');
forward('sync', 'fsync');
forward('datasync', 'fdatasync');
forward('chmod', 'fchmod');
forward('chown', 'fchown');
forward('utimes', 'futimes');
forward('readFile', 'readFile');
forward('writeFile', 'writeFile');
forward('appendFile', 'appendFile');

FileHandle.prototype.read = function read(buffer, offset, length, position) {
  if (buffer === undefined || !require('util/types').isArrayBufferView(buffer)) {
    var options = buffer || {};
    buffer = options.buffer || Buffer.alloc(16384);
    offset = options.offset;
    length = options.length;
    position = options.position;
  }
  return promised(sync.readSync, [this.fd, buffer, offset, length, position]).then(function (count) {
    return { bytesRead: count, buffer: buffer };
  });
};
FileHandle.prototype.write = function write(buffer) {
  return promised(sync.writeSync, [this.fd].concat(argumentsOf(arguments))).then(function (count) {
    return { bytesWritten: count, buffer: buffer };
  });
};
FileHandle.prototype.close = function close() {
  var fd = this.fd;
  if (fd === -1) return Promise.resolve();
  this.fd = -1;
  return promised(sync.closeSync, [fd]);
};
FileHandle.prototype.createReadStream = function (options) {
  return require('fs').createReadStream('', Object.keys(options || {}).reduce(function (copy, key) {
    copy[key] = options[key];
    return copy;
  }, { fd: this.fd }));
};
FileHandle.prototype.createWriteStream = function (options) {
  return require('fs').createWriteStream('', Object.keys(options || {}).reduce(function (copy, key) {
    copy[key] = options[key];
    return copy;
  }, { fd: this.fd }));
};
