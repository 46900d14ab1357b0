/* A result as the reporters for people show it. */
'use strict';

var failures = require('internal/test/failures');

var SYMBOLS = { 'test:fail': '\u2716 ', 'test:pass': '\u2714 ', 'test:diagnostic': '\u2139 ', 'arrow': '\u25B6 ', 'skip': '\uFE63 ' };
var COLORS = { 'test:fail': '\u001b[31m', 'test:pass': '\u001b[32m', 'test:diagnostic': '\u001b[34m', 'skip': '\u001b[90m' };
var RESET = '\u001b[39m';

exports.SYMBOLS = SYMBOLS;
exports.isColored = function () {
  return !!(process.stdout.isTTY && process.stdout.hasColors && process.stdout.hasColors());
};
exports.colored = function (kind, text) {
  return exports.isColored() && COLORS[kind] ? COLORS[kind] + text + RESET : text;
};

exports.indent = function (nesting) {
  return new Array((nesting || 0) + 1).join('  ');
};

function inspected(error, indent) {
  var shown = error !== null && typeof error === 'object' ? failures.shownOf(error) : error;
  var text = require('internal/util/inspect').inspect(shown, { colors: exports.isColored(), breakLength: Infinity });
  return text.replace(/\r\n|\n|\r/g, '\n' + indent + '  ');
}

function title(data) {
  var duration = data.details && data.details.duration_ms;
  var text = data.name + (duration ? ' (' + duration + 'ms)' : '');
  var word = data.skip !== undefined ? 'SKIP' : 'TODO';
  var note = data.skip !== undefined ? data.skip : data.todo;
  return note === undefined ? text : text + ' # ' + (typeof note === 'string' && note !== '' ? note : word);
}

/** The line of a result, and its error below; a parent's own error after what its children had. */
exports.result = function result(type, data, indent, hasChildren, showsError) {
  var kind = data.skip !== undefined ? 'skip' : type;
  var error = data.details.error;
  var below = error && showsError ? '\n' + indent + '  ' + inspected(error, indent) + '\n' : '';
  var line = exports.colored(kind, indent + SYMBOLS[kind] + title(data));
  return line + (hasChildren && below ? '\n' : '') + below + '\n';
};
