/* Where a test is declared: the nearest caller that is no builtin. */
'use strict';

var FRAME = /(?:\(|at (?:async )?)([^()]*?):(\d+)(?::(\d+))?\)?$/;

function fileOf(name) {
  return /^file:/.test(name) ? require('url').fileURLToPath(name) : name;
}

exports.here = function here() {
  var limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 30;
  var lines = String(new Error().stack).split('\n');
  Error.stackTraceLimit = limit;
  for (var i = 1; i < lines.length; i++) {
    var parts = FRAME.exec(lines[i]);
    if (parts && !/^node:|^<|^\[/.test(parts[1])) {
      return { line: Number(parts[2]), column: Number(parts[3] || 1), file: fileOf(parts[1]) };
    }
  }
  return undefined;
};

/** As a reader of reports sees it. */
exports.shown = function shown(file, line, column) {
  return require('path').relative(process.cwd(), file) + ':' + line + ':' + column;
};
