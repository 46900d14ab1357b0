/* fs.createReadStream and fs.createWriteStream. */
'use strict';

var stream = require('stream');
var errors = require('internal/errors');
var sync = require('internal/fs/sync');
var later = internalBinding('timers').setImmediate;

/** Runs a synchronous operation in a later turn of the loop. */
function run(operation, callback) {
  later(function () {
    var result;
    try {
      result = operation();
    } catch (error) {
      callback(error);
      return;
    }
    callback(null, result);
  });
}

function prepare(target, path, options, flags) {
  if (options.fd === undefined || options.fd === null) {
    target.fd = null;
    target.path = sync.toPath(path);
    target.flags = options.flags || flags;
    target.mode = options.mode === undefined ? 438 : options.mode;
  } else {
    target.fd = typeof options.fd === 'object' ? options.fd.fd : options.fd;
    if (path) target.path = path;
  }
  target.autoClose = options.autoClose !== false;
  target.pos = undefined;
}

function open(callback) {
  var self = this;
  if (self.fd !== null) {
    callback();
    return;
  }
  run(function () { return sync.openSync(self.path, self.flags, self.mode); }, function (error, fd) {
    if (error) {
      callback(error);
      return;
    }
    self.fd = fd;
    callback();
    self.emit('open', fd);
    self.emit('ready');
  });
}

function destroy(error, callback) {
  var self = this;
  if (self.fd === null || !self.autoClose) {
    callback(error);
    return;
  }
  var fd = self.fd;
  self.fd = null;
  run(function () { sync.closeSync(fd); }, function (failure) { callback(failure || error); });
}

function copyOf(options, more) {
  var result = {};
  for (var key in options) result[key] = options[key];
  for (key in more) result[key] = more[key];
  return result;
}

function ReadStream(path, options) {
  if (!(this instanceof ReadStream)) return new ReadStream(path, options);
  options = copyOf(sync.toOptions(options, {}));
  prepare(this, path, options, 'r');
  this.start = options.start;
  this.end = options.end === undefined ? Infinity : options.end;
  this.bytesRead = 0;
  if (this.start !== undefined) {
    errors.validateInteger(this.start, 'start', 0);
    this.pos = this.start;
  }
  if (this.end !== Infinity) {
    errors.validateInteger(this.end, 'end', 0);
    if (this.start !== undefined && this.start > this.end) {
      throw errors.outOfRange('start', '<= "end" (here: ' + this.end + ')', this.start);
    }
  }
  stream.Readable.call(this, copyOf(options, {
    highWaterMark: options.highWaterMark === undefined ? 65536 : options.highWaterMark,
    autoDestroy: options.autoClose !== false, construct: undefined, read: undefined, destroy: undefined
  }));
}
Object.setPrototypeOf(ReadStream.prototype, stream.Readable.prototype);
Object.setPrototypeOf(ReadStream, stream.Readable);

ReadStream.prototype._construct = open;
ReadStream.prototype._destroy = destroy;
ReadStream.prototype._read = function (size) {
  var self = this;
  var left = this.pos !== undefined ? this.end - this.pos + 1 : this.end - this.bytesRead + 1;
  size = Math.min(size, left);
  if (size <= 0) {
    this.push(null);
    return;
  }
  var buffer = Buffer.allocUnsafeSlow(size);
  run(function () { return sync.readSync(self.fd, buffer, 0, size, self.pos === undefined ? null : self.pos); },
      function (error, count) {
        if (error) {
          self.destroy(error);
          return;
        }
        if (self.pos !== undefined) self.pos += count;
        self.bytesRead += count;
        self.push(count > 0 ? buffer.slice(0, count) : null);
      });
};
ReadStream.prototype.close = function close(callback) {
  if (callback) stream.finished(this, callback);
  this.destroy();
};
Object.defineProperty(ReadStream.prototype, 'pending', { configurable: true, get: function () { return this.fd === null; } });

function WriteStream(path, options) {
  if (!(this instanceof WriteStream)) return new WriteStream(path, options);
  options = copyOf(sync.toOptions(options, {}));
  prepare(this, path, options, options.start !== undefined && !options.flags ? 'r+' : 'w');
  this.start = options.start;
  this.bytesWritten = 0;
  if (this.start !== undefined) {
    errors.validateInteger(this.start, 'start', 0);
    this.pos = this.start;
  }
  stream.Writable.call(this, copyOf(options, {
    decodeStrings: true, autoDestroy: options.autoClose !== false, construct: undefined, write: undefined,
    destroy: undefined, defaultEncoding: options.encoding || 'utf8'
  }));
}
Object.setPrototypeOf(WriteStream.prototype, stream.Writable.prototype);
Object.setPrototypeOf(WriteStream, stream.Writable);

WriteStream.prototype._construct = open;
WriteStream.prototype._destroy = destroy;
WriteStream.prototype._write = function (chunk, encoding, callback) {
  var self = this;
  run(function () { return sync.writeWhole(self.fd, chunk, self.pos); },
      function (error, count) {
        if (error) {
          callback(error);
          return;
        }
        if (self.pos !== undefined) self.pos += count;
        self.bytesWritten += count;
        callback();
      });
};
WriteStream.prototype.close = function close(callback) {
  if (callback) stream.finished(this, callback);
  if (this.autoClose) this.end();
  else this.destroy();
};
WriteStream.prototype.destroySoon = WriteStream.prototype.end;
Object.defineProperty(WriteStream.prototype, 'pending', { configurable: true, get: function () { return this.fd === null; } });

exports.ReadStream = ReadStream;
exports.WriteStream = WriteStream;
