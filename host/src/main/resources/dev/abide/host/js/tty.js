'use strict';

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
      internalBinding('process_methods').isTty(fd);
};
exports.decorate = decorate;
exports.colorDepth = colorDepth;
Object.defineProperty(exports, 'decorate', { enumerable: false });
Object.defineProperty(exports, 'colorDepth', { enumerable: false });
exports.WriteStream = function WriteStream(fd) { return fd === 2 ? process.stderr : process.stdout; };
exports.ReadStream = function ReadStream() { return process.stdin; };
