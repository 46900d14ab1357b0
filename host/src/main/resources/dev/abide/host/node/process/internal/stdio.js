/*
 * The three standard streams. Writing is synchronous. As long as nobody asked for process.stdout itself, text goes to
 * the host directly and no stream is made.
 */
'use strict';

var methods = internalBinding('process/methods');
var made = {};

function nativeWrite(fd, data) {
  if (fd === 1) methods.writeStdout(data);
  else methods.writeStderr(data);
}

/** Writes text as console does: through the stream if there is one, since scripts replace its `write`. */
function write(fd, text) {
  if (made[fd]) made[fd].write(text);
  else if (userReplaced(fd)) process[fd === 1 ? 'stdout' : 'stderr'].write(text);
  else nativeWrite(fd, text);
}

function userReplaced(fd) {
  var descriptor = Object.getOwnPropertyDescriptor(process, fd === 1 ? 'stdout' : 'stderr');
  return descriptor !== undefined && descriptor.value !== undefined;
}

function output(fd) {
  if (made[fd]) return made[fd];
  var tty = methods.isTty(fd);
  var Writable = require('stream').Writable;
  var stream = new Writable({
    decodeStrings: false,
    emitClose: false,
    autoDestroy: false,
    write: function (chunk, encoding, callback) {
      nativeWrite(fd, typeof chunk === 'string' && encoding !== 'utf8' && encoding !== 'utf-8' ?
          Buffer.from(chunk, encoding) : chunk);
      callback();
    }
  });
  stream.fd = fd;
  stream._type = tty ? 'tty' : 'pipe';
  stream._isStdio = true;
  if (tty) require('tty').decorate(stream);
  stream.destroySoon = stream.destroy = function () { return stream; };
  made[fd] = stream;
  return stream;
}

function input() {
  if (made[0]) return made[0];
  var Readable = require('stream').Readable;
  var native = internalBinding('process');
  var stream = new Readable({
    highWaterMark: 65536,
    autoDestroy: true,
    read: function (size) {
      native.readStdin(size, function (error, bytes) {
        if (error) stream.destroy(error);
        else stream.push(bytes === null ? null : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      });
    }
  });
  stream.fd = 0;
  stream._type = methods.isTty(0) ? 'tty' : 'pipe';
  if (stream._type === 'tty') {
    stream.isTTY = true;
    require('internal/tty/raw_mode')(stream);
  }
  stream.ref = stream.unref = function () { return stream; };
  made[0] = stream;
  return stream;
}

exports.write = write;
exports.stdout = function () { return output(1); };
exports.stderr = function () { return output(2); };
exports.stdin = input;
