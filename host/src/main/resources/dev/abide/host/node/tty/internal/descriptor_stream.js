/* Streams over descriptors of the system that are no plain files: terminals and pipes, which addons open. */
'use strict';

var Duplex = require('stream').Duplex;
var errors = require('internal/errors');

/**
 * Makes `self`, whose prototype inherits from Duplex, the stream of a descriptor; it closes the descriptor when it is
 * destroyed.
 */
module.exports = function descriptorStream(self, fd, options) {
  var native = internalBinding('tty').open(fd);
  Duplex.call(self, {
    allowHalfOpen: false,
    emitClose: false,
    readable: options.readable,
    writable: options.writable,
    read: function (size) {
      native.read(size, function (code, bytes) {
        if (code !== undefined) self.destroy(errors.system(code, 'read'));
        else self.push(bytes === null ? null : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      });
    },
    write: function (chunk, encoding, callback) {
      native.write(chunk, function (code) { callback(code === undefined ? null : errors.system(code, 'write')); });
    },
    destroy: function (error, callback) {
      native.close(function () {
        callback(error);
        process.nextTick(function () { self.emit('close', Boolean(error)); });
      });
    }
  });
  self.fd = fd;
  self.ref = function () {
    native.keepAlive(true);
    return self;
  };
  self.unref = function () {
    native.keepAlive(false);
    return self;
  };
};
