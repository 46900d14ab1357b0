'use strict';

var Duplex = require('stream').Duplex;
var util = require('util');
var errors = require('internal/errors');
var descriptorStream = require('internal/tty/descriptor_stream');

/** Guesses how many bits of color a terminal shows, from the environment. */
function colorDepth(env) {
  if (env.FORCE_COLOR !== undefined) {
    switch (env.FORCE_COLOR) {
      case '': case '1': case 'true': return 4;
      case '2': return 8;
      case '3': return 24;
      default: return 1;
    }
  }
  if (env.NODE_DISABLE_COLORS !== undefined || env.NO_COLOR !== undefined || env.TERM === 'dumb') return 1;
  if (env.COLORTERM === 'truecolor' || env.COLORTERM === '24bit') return 24;
  if (env.TMUX) return 24;
  var term = (env.TERM || '').toLowerCase();
  if (/256/.test(term)) return 8;
  if (/^(xterm|screen|rxvt|vt100|linux|console|cygwin|ansi)|color/.test(term)) return 4;
  return env.COLORTERM ? 4 : 1;
}

/** Gives a stream what a terminal's has. */
function decorate(stream) {
  stream.isTTY = true;
  stream.columns = Number(process.env.COLUMNS) || 80;
  stream.rows = Number(process.env.LINES) || 24;
  stream.getWindowSize = function () { return [stream.columns, stream.rows]; };
  stream.getColorDepth = function (env) { return colorDepth(env || process.env); };
  stream.hasColors = function (count, env) {
    if (typeof count === 'object' && count !== null) {
      env = count;
      count = 16;
    }
    return (count === undefined ? 16 : count) <= Math.pow(2, colorDepth(env || process.env));
  };
  function sequence(text, callback) {
    return stream.write(text, callback);
  }
  stream.cursorTo = function (x, y, callback) {
    if (typeof y === 'function') {
      callback = y;
      y = undefined;
    }
    return sequence(y === undefined ? '\u001b[' + (x + 1) + 'G' : '\u001b[' + (y + 1) + ';' + (x + 1) + 'H', callback);
  };
  stream.moveCursor = function (dx, dy, callback) {
    var text = dx > 0 ? '\u001b[' + dx + 'C' : dx < 0 ? '\u001b[' + -dx + 'D' : '';
    text += dy > 0 ? '\u001b[' + dy + 'B' : dy < 0 ? '\u001b[' + -dy + 'A' : '';
    return sequence(text, callback);
  };
  stream.clearLine = function (direction, callback) {
    return sequence(direction < 0 ? '\u001b[1K' : direction > 0 ? '\u001b[0K' : '\u001b[2K', callback);
  };
  stream.clearScreenDown = function (callback) { return sequence('\u001b[0J', callback); };
  return stream;
}

exports.isatty = function isatty(fd) {
  return typeof fd === 'number' && fd % 1 === 0 && fd >= 0 && fd <= 2147483647 &&
      internalBinding('process/methods').isTty(fd);
};
exports.decorate = decorate;
exports.colorDepth = colorDepth;
Object.defineProperty(exports, 'decorate', { enumerable: false });
Object.defineProperty(exports, 'colorDepth', { enumerable: false });
/**
 * A terminal that is none of the standard streams, for instance one that an addon has opened: read and written by its
 * descriptor.
 */
function open(self, fd, readable) {
  if (fd % 1 !== 0 || fd < 0) throw errors.create(RangeError, 'ERR_INVALID_FD', '"fd" must be a positive integer: ' + fd);
  if (!exports.isatty(fd)) {
    throw errors.create(Error, 'ERR_TTY_INIT_FAILED', 'TTY initialization failed: uv_tty_init returned EINVAL (invalid argument)');
  }
  descriptorStream(self, fd, { readable: readable, writable: true });
  self._type = 'tty';
  self.isTTY = true;
}

exports.ReadStream = function ReadStream(fd) {
  if (fd === 0) return process.stdin;
  if (!(this instanceof ReadStream)) return new ReadStream(fd);
  open(this, fd, true);
  require('internal/tty/raw_mode')(this);
};
exports.WriteStream = function WriteStream(fd) {
  if (fd === 1) return process.stdout;
  if (fd === 2) return process.stderr;
  if (!(this instanceof WriteStream)) return new WriteStream(fd);
  open(this, fd, false);
  decorate(this);
};
util.inherits(exports.ReadStream, Duplex);
util.inherits(exports.WriteStream, Duplex);
