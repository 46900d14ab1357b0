/* Making, emptying and listing directories, synchronously. */
'use strict';

var errors = require('internal/errors');
var native = internalBinding('fs');
var sync = require('internal/fs/sync');
var args = require('internal/fs/arguments');
var toPath = args.toPath;
var toOptions = args.toOptions;
var toMode = args.toMode;
var encoded = args.encoded;

function mkdirs(path, mode) {
  try {
    native.mkdir(path, mode);
    return path;
  } catch (error) {
    if (error.code === 'EEXIST') {
      if (sync.statSync(path).isDirectory()) return undefined;
      throw error;
    }
    var parent = require('path').dirname(path);
    if (error.code !== 'ENOENT' || parent === path) throw error;
    var first = mkdirs(parent, mode);
    mkdirs(path, mode);
    return first;
  }
}

exports.mkdirSync = function mkdirSync(path, options) {
  path = toPath(path);
  var recursive = false;
  var mode = options;
  if (options !== null && typeof options === 'object') {
    recursive = options.recursive;
    if (recursive !== undefined) errors.validateBoolean(recursive, 'options.recursive');
    mode = options.mode;
  }
  mode = toMode(mode, 511);
  if (recursive) return mkdirs(require('path').resolve(path), mode);
  native.mkdir(path, mode);
  return undefined;
};
exports.mkdtempSync = function mkdtempSync(prefix, options) {
  return encoded(native.mkdtemp(toPath(prefix, 'prefix')), toOptions(options, {}));
};

function emptyDirectory(path) {
  native.readdir(path, true).forEach(function (entry, index, all) {
    if (index % 2 === 1) return;
    var child = path + '/' + entry;
    if (all[index + 1] === 2) {
      emptyDirectory(child);
      native.rmdir(child);
    } else {
      native.unlink(child);
    }
  });
}

exports.rmdirSync = function rmdirSync(path, options) {
  path = toPath(path);
  if (options && options.recursive) emptyDirectory(path);
  native.rmdir(path);
};
exports.rmSync = function rmSync(path, options) {
  options = options || {};
  path = toPath(path);
  var stats = sync.lstatSync(path, { throwIfNoEntry: !options.force });
  if (stats === undefined) return;
  if (!stats.isDirectory()) {
    native.unlink(path);
    return;
  }
  if (!options.recursive) {
    var error = errors.create(Error, 'ERR_FS_EISDIR', 'Path is a directory: rm returned EISDIR (is a directory) ' + path);
    error.name = 'SystemError';
    error.errno = 21;
    error.syscall = 'rm';
    error.path = path;
    throw error;
  }
  emptyDirectory(path);
  native.rmdir(path);
};

var KINDS = ['isFIFO', 'isFile', 'isDirectory', 'isSymbolicLink', '', 'isSocket', 'isCharacterDevice', 'isBlockDevice'];

function Dirent(name, type, path) {
  this.name = name;
  this.parentPath = path;
  this.path = path;
  Object.defineProperty(this, '_type', { value: type });
}
KINDS.forEach(function (kind, type) {
  if (kind) Dirent.prototype[kind] = function () { return this._type === type && type !== 0; };
});
exports.Dirent = Dirent;

exports.readdirSync = function readdirSync(path, options) {
  path = toPath(path);
  options = toOptions(options, { encoding: 'utf8' });
  if (!options.recursive && !options.withFileTypes) {
    return native.readdir(path, false).map(function (name) { return encoded(name, options); });
  }
  var result = [];
  var queue = [['', path]];
  while (queue.length > 0) {
    var next = queue.shift();
    var row = native.readdir(next[1], true);
    for (var i = 0; i < row.length; i += 2) {
      var relative = next[0] ? next[0] + '/' + row[i] : row[i];
      result.push(options.withFileTypes ? new Dirent(encoded(row[i], options), row[i + 1], next[1]) : encoded(relative, options));
      if (options.recursive && row[i + 1] === 2) queue.push([relative, require('path').join(next[1], row[i])]);
    }
  }
  return result;
};

function Dir(path) {
  this.path = path;
  var row = native.opendir(path, true);
  var entries = [];
  for (var i = 0; i < row.length; i += 2) entries.push(new Dirent(row[i], row[i + 1], path));
  Object.defineProperty(this, '_entries', { value: entries });
  Object.defineProperty(this, '_closed', { value: false, writable: true });
}
Dir.prototype.readSync = function readSync() {
  if (this._closed) throw errors.create(Error, 'ERR_DIR_CLOSED');
  return this._entries.length > 0 ? this._entries.shift() : null;
};
Dir.prototype.closeSync = function closeSync() {
  if (this._closed) throw errors.create(Error, 'ERR_DIR_CLOSED');
  this._closed = true;
};
Dir.prototype.read = function read(callback) {
  var self = this;
  if (typeof callback === 'function') {
    process.nextTick(function () { callback(null, self.readSync()); });
    return undefined;
  }
  return Promise.resolve().then(function () { return self.readSync(); });
};
Dir.prototype.close = function close(callback) {
  var self = this;
  if (typeof callback === 'function') {
    process.nextTick(function () {
      self.closeSync();
      callback(null);
    });
    return undefined;
  }
  return Promise.resolve().then(function () { self.closeSync(); });
};
if (Symbol.asyncIterator) {
  Dir.prototype[Symbol.asyncIterator] = function () {
    var self = this;
    return {
      next: function () {
        var entry = self.readSync();
        if (entry === null) self.closeSync();
        return Promise.resolve({ value: entry === null ? undefined : entry, done: entry === null });
      },
      'return': function () {
        if (!self._closed) self.closeSync();
        return Promise.resolve({ value: undefined, done: true });
      }
    };
  };
}
exports.Dir = Dir;
exports.opendirSync = function opendirSync(path) { return new Dir(toPath(path)); };
