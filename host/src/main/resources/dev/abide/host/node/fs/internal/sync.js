/* The operations of the file system, synchronous: files here, directories in directories.js. */
'use strict';

var errors = require('internal/errors');
var constants = require('internal/os/constants').fs;
var native = internalBinding('fs');
var types = require('util/types');
var directories = require('internal/fs/directories');
var args = require('internal/fs/arguments');
var toPath = args.toPath;
var toFd = args.toFd;
var isFd = args.isFd;
var toOptions = args.toOptions;
var toFlags = args.toFlags;
var toMode = args.toMode;
var toSeconds = args.toSeconds;
var toBytes = args.toBytes;
var encoded = args.encoded;
var asBuffer = args.asBuffer;

exports.toPath = toPath;
exports.toSeconds = toSeconds;
exports.toOptions = args.toOptions;

// ---- Stats

function millis(nanos) {
  // Apart, so that the digits of both stay exact.
  return Number(nanos.slice(0, -9)) * 1000 + Number(nanos.slice(-9)) / 1e6;
}

function Stats(row) {
  var names = ['dev', 'mode', 'nlink', 'uid', 'gid', 'rdev', 'blksize', 'ino', 'size', 'blocks'];
  for (var i = 0; i < names.length; i++) this[names[i]] = row[i];
  var times = ['atime', 'mtime', 'ctime', 'birthtime'];
  for (i = 0; i < 4; i++) this[times[i] + 'Ms'] = millis(row[10 + i]);
  for (i = 0; i < 4; i++) this[times[i]] = new Date(Math.round(this[times[i] + 'Ms']));
}

function BigIntStats(row) {
  var names = ['dev', 'mode', 'nlink', 'uid', 'gid', 'rdev', 'blksize', 'ino', 'size', 'blocks'];
  for (var i = 0; i < names.length; i++) this[names[i]] = BigInt(row[i]);
  var times = ['atime', 'mtime', 'ctime', 'birthtime'];
  for (i = 0; i < 4; i++) this[times[i] + 'Ms'] = BigInt(Math.floor(millis(row[10 + i])));
  for (i = 0; i < 4; i++) this[times[i] + 'Ns'] = BigInt(row[10 + i]);
  for (i = 0; i < 4; i++) this[times[i]] = new Date(Math.round(millis(row[10 + i])));
}

[['isDirectory', constants.S_IFDIR], ['isFile', constants.S_IFREG], ['isBlockDevice', constants.S_IFBLK],
  ['isCharacterDevice', constants.S_IFCHR], ['isSymbolicLink', constants.S_IFLNK], ['isFIFO', constants.S_IFIFO],
  ['isSocket', constants.S_IFSOCK]].forEach(function (kind) {
  Stats.prototype[kind[0]] = BigIntStats.prototype[kind[0]] = function () {
    return (Number(this.mode) & constants.S_IFMT) === kind[1];
  };
});

function statsOf(row, options) {
  if (row === undefined) return undefined;
  return options && options.bigint ? new BigIntStats(row) : new Stats(row);
}

exports.Stats = Stats;
exports.statSync = function statSync(path, options) {
  return statsOf(native.stat(toPath(path), !!options && options.throwIfNoEntry === false), options);
};
exports.lstatSync = function lstatSync(path, options) {
  return statsOf(native.lstat(toPath(path), !!options && options.throwIfNoEntry === false), options);
};
exports.fstatSync = function fstatSync(fd, options) {
  return statsOf(native.fstat(toFd(fd)), options);
};
exports.statfsSync = function statfsSync() {
  throw errors.create(Error, 'ERR_NOT_SUPPORTED', 'fs.statfs');
};

// ---- Access and attributes

exports.existsSync = function existsSync(path) {
  try {
    path = toPath(path);
  } catch (e) {
    return false;
  }
  return native.exists(path);
};
exports.accessSync = function accessSync(path, mode) {
  if (mode === undefined) mode = constants.F_OK;
  else errors.validateInteger(mode, 'mode', 0, 7);
  native.access(toPath(path), mode);
};
exports.chmodSync = function chmodSync(path, mode) { native.chmod(toPath(path), toMode(mode, 0)); };
exports.fchmodSync = function fchmodSync(fd, mode) { native.chmod(native.fdPath(toFd(fd)), toMode(mode, 0)); };
exports.chownSync = function chownSync(path, uid, gid) { native.chown(toPath(path), uid, gid, false); };
exports.lchownSync = function lchownSync(path, uid, gid) { native.chown(toPath(path), uid, gid, true); };
exports.fchownSync = function fchownSync(fd, uid, gid) { native.chown(native.fdPath(toFd(fd)), uid, gid, false); };
exports.utimesSync = function utimesSync(path, atime, mtime) {
  native.utimes(toPath(path), toSeconds(atime), toSeconds(mtime));
};
exports.lutimesSync = function lutimesSync(path, atime, mtime) {
  native.lutimes(toPath(path), toSeconds(atime), toSeconds(mtime));
};
exports.futimesSync = function futimesSync(fd, atime, mtime) {
  native.utimes(native.fdPath(toFd(fd)), toSeconds(atime), toSeconds(mtime));
};

// ---- Open files

exports.openSync = function openSync(path, flags, mode) {
  return native.open(toPath(path), toFlags(flags), toMode(mode, 438));
};
exports.closeSync = function closeSync(fd) {
  if (toFd(fd) > 2) native.close(fd);
};
exports.fsyncSync = exports.fdatasyncSync = function fsyncSync(fd) {
  if (toFd(fd) > 2) native.fsync(fd);
};
exports.ftruncateSync = function ftruncateSync(fd, length) { native.ftruncate(toFd(fd), length === undefined ? 0 : length); };
exports.truncateSync = function truncateSync(path, length) {
  if (typeof path === 'number') return exports.ftruncateSync(path, length);
  var fd = exports.openSync(path, 'r+');
  try {
    native.ftruncate(fd, length === undefined ? 0 : length);
  } finally {
    native.close(fd);
  }
};

function positionOf(position) {
  if (position === undefined || position === null) return -1;
  return typeof position === 'number' && position < 0 ? -1 : position;
}

function standardInput(buffer, offset, length) {
  var bytes = internalBinding('process/methods').readStdin(length);
  if (bytes === null) return 0;
  asBuffer(bytes).copy(buffer, offset);
  return bytes.length;
}

exports.readSync = function readSync(fd, buffer, offsetOrOptions, length, position) {
  toFd(fd);
  if (!types.isArrayBufferView(buffer)) {
    throw errors.invalidArgType('buffer', ['Buffer', 'TypedArray', 'DataView'], buffer);
  }
  var offset = offsetOrOptions;
  if (offset !== null && typeof offset === 'object') {
    length = offset.length;
    position = offset.position;
    offset = offset.offset;
  }
  if (offset === undefined || offset === null) offset = 0;
  else errors.validateInteger(offset, 'offset', 0);
  if (length === undefined || length === null) length = buffer.byteLength - offset;
  if (length === 0) return 0;
  if (buffer.byteLength === 0) throw errors.invalidArgValue('buffer', buffer, 'is empty and cannot be written');
  if (offset > buffer.byteLength) throw errors.outOfRange('offset', '<= ' + buffer.byteLength, offset);
  if (length < 0) throw errors.outOfRange('length', '>= 0', length);
  if (length > buffer.byteLength - offset) throw errors.outOfRange('length', '<= ' + (buffer.byteLength - offset), length);
  if (fd === 0) return standardInput(buffer, offset, length);
  return native.read(fd, buffer, offset, length, positionOf(position));
};

function writeBytes(fd, bytes, offset, length, position) {
  if (fd === 1 || fd === 2) {
    var part = new Uint8Array(bytes.buffer, bytes.byteOffset + offset, length);
    if (fd === 1) internalBinding('process/methods').writeStdout(part);
    else internalBinding('process/methods').writeStderr(part);
    return length;
  }
  return native.write(fd, bytes, offset, length, positionOf(position));
}

exports.writeSync = function writeSync(fd, buffer, offsetOrOptions, length, position) {
  toFd(fd);
  if (types.isArrayBufferView(buffer)) {
    var offset = offsetOrOptions;
    if (offset !== null && typeof offset === 'object') {
      length = offset.length;
      position = offset.position;
      offset = offset.offset;
    }
    if (offset === undefined || offset === null) offset = 0;
    else errors.validateInteger(offset, 'offset', 0);
    if (typeof length !== 'number') length = buffer.byteLength - offset;
    if (offset > buffer.byteLength) throw errors.outOfRange('offset', '<= ' + buffer.byteLength, offset);
    if (length < 0) throw errors.outOfRange('length', '>= 0', length);
    if (length > buffer.byteLength - offset) throw errors.outOfRange('length', '<= ' + (buffer.byteLength - offset), length);
    return writeBytes(fd, buffer, offset, length, position);
  }
  if (typeof buffer !== 'string') throw errors.invalidArgType('buffer', ['string', 'Buffer', 'TypedArray', 'DataView'], buffer);
  // write(fd, text, position, encoding)
  var bytes = Buffer.from(buffer, typeof length === 'string' ? length : 'utf8');
  return writeBytes(fd, bytes, 0, bytes.length, offsetOrOptions);
};

exports.readvSync = function readvSync(fd, buffers, position) {
  var total = 0;
  for (var i = 0; i < buffers.length; i++) {
    var count = exports.readSync(fd, buffers[i], 0, buffers[i].byteLength, typeof position === 'number' ? position + total : null);
    total += count;
    if (count < buffers[i].byteLength) break;
  }
  return total;
};
exports.writevSync = function writevSync(fd, buffers, position) {
  return buffers.reduce(function (total, buffer) {
    return total + exports.writeSync(fd, buffer, 0, buffer.byteLength, typeof position === 'number' ? position + total : null);
  }, 0);
};

// ---- Whole files

function readAll(fd) {
  var chunks = [];
  while (true) {
    var chunk = Buffer.allocUnsafeSlow(65536);
    var count = exports.readSync(fd, chunk, 0, chunk.length, null);
    if (count === 0) return Buffer.concat(chunks);
    chunks.push(chunk.slice(0, count));
  }
}

function readPath(path, options) {
  if (options.flag !== 'r' && options.flag !== undefined) {
    var fd = exports.openSync(path, options.flag, 438);
    try {
      return readAll(fd);
    } finally {
      native.close(fd);
    }
  }
  path = toPath(path);
  if (path === '/dev/stdin') return readAll(0);
  try {
    return asBuffer(native.readFile(path));
  } catch (error) {
    // A directory can be opened, but not read.
    if (error.code === 'EISDIR') throw errors.system('EISDIR', 'read');
    throw error;
  }
}

exports.readFileSync = function readFileSync(path, options) {
  options = toOptions(options, { encoding: null, flag: 'r' });
  var buffer = isFd(path) ? readAll(toFd(path)) : readPath(path, options);
  return options.encoding && options.encoding !== 'buffer' ? buffer.toString(options.encoding) : buffer;
};

/** Writes as often as it takes: a pipe or a nearly full disk takes a part at a time. Returns how many bytes. */
exports.writeWhole = function writeWhole(fd, bytes, position) {
  var done = 0;
  while (done < bytes.byteLength) {
    done += writeBytes(fd, bytes, done, bytes.byteLength - done, typeof position === 'number' ? position + done : null);
  }
  return done;
};

function writeAll(path, data, options) {
  var bytes = toBytes(data, options.encoding);
  var owned = !isFd(path);
  var fd = owned ? exports.openSync(path, options.flag, options.mode) : toFd(path);
  try {
    exports.writeWhole(fd, bytes, null);
    if (options.flush) exports.fsyncSync(fd);
  } finally {
    if (owned) native.close(fd);
  }
}

exports.writeFileSync = function writeFileSync(path, data, options) {
  writeAll(path, data, toOptions(options, { encoding: 'utf8', mode: 438, flag: 'w' }));
};
exports.appendFileSync = function appendFileSync(path, data, options) {
  writeAll(path, data, toOptions(options, { encoding: 'utf8', mode: 438, flag: 'a' }));
};

// ---- Names

exports.unlinkSync = function unlinkSync(path) { native.unlink(toPath(path)); };
exports.renameSync = function renameSync(from, to) { native.rename(toPath(from, 'oldPath'), toPath(to, 'newPath')); };
exports.linkSync = function linkSync(from, to) { native.link(toPath(from, 'existingPath'), toPath(to, 'newPath')); };
exports.symlinkSync = function symlinkSync(target, path) { native.symlink(toPath(target, 'target'), toPath(path)); };
exports.readlinkSync = function readlinkSync(path, options) {
  return encoded(native.readlink(toPath(path)), toOptions(options, {}));
};
exports.realpathSync = function realpathSync(path, options) {
  path = toPath(path);
  var real;
  try {
    real = native.realpath(path);
  } catch (error) {
    // Node walks along the path by lstat and names the first part that is not there.
    throw errors.system(error.code, 'lstat', firstMissing(path));
  }
  return encoded(real, toOptions(options, {}));
};
exports.realpathSync.native = function (path, options) {
  return encoded(native.realpath(toPath(path)), toOptions(options, {}));
};

function firstMissing(path) {
  var absolute = require('path').resolve(path);
  var parts = absolute.split('/');
  for (var i = 2; i <= parts.length; i++) {
    var part = parts.slice(0, i).join('/');
    if (!native.exists(part)) return part;
  }
  return absolute;
}

exports.copyFileSync = function copyFileSync(from, to, mode) {
  native.copyFile(toPath(from, 'src'), toPath(to, 'dest'), !!(mode & constants.COPYFILE_EXCL));
};
exports.cpSync = function cpSync(from, to, options) {
  options = options || {};
  from = toPath(from, 'src');
  to = toPath(to, 'dest');
  if (options.filter && !options.filter(from, to)) return;
  var stats = options.dereference ? exports.statSync(from) : exports.lstatSync(from);
  if (stats.isDirectory()) {
    if (!options.recursive) {
      throw errors.create(Error, 'ERR_FS_EISDIR', 'Recursive option not enabled, cannot copy a directory: cp returned EISDIR (' +
          from + ' is a directory (not copied)) ' + from);
    }
    exports.mkdirSync(to, { recursive: true });
    native.readdir(from, false).forEach(function (name) { exports.cpSync(from + '/' + name, to + '/' + name, options); });
  } else if (stats.isSymbolicLink()) {
    if (native.exists(to)) native.unlink(to);
    native.symlink(native.readlink(from), to);
  } else if (options.force !== false || !native.exists(to)) {
    exports.mkdirSync(require('path').dirname(to), { recursive: true });
    native.copyFile(from, to, false);
  } else if (options.errorOnExist) {
    throw errors.coded(Error, 'ERR_FS_CP_EEXIST', 'Target already exists: cp returned EEXIST (' + to + ' already exists) ' + to);
  }
};

Object.keys(directories).forEach(function (name) { exports[name] = directories[name]; });
