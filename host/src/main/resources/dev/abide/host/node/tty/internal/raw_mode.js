'use strict';

var errors = require('internal/errors');

/** Gives the stream of a terminal `isRaw` and `setRawMode`. */
module.exports = function addRawMode(stream) {
  stream.isRaw = false;
  stream.setRawMode = function setRawMode(flag) {
    var code = internalBinding('tty').setRawMode(stream.fd, Boolean(flag));
    if (code === undefined) stream.isRaw = Boolean(flag);
    else stream.emit('error', errors.errnoException(code, 'setRawMode'));
    return stream;
  };
};
