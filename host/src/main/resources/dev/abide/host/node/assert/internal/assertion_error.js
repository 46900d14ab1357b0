/* AssertionError, and the messages that tell what differs. */
'use strict';

var errors = require('internal/errors');
var inspection = require('internal/util/inspect');

// ---- Messages

var HEADS = {
  deepStrictEqual: 'Expected values to be strictly deep-equal:',
  strictEqual: 'Expected values to be strictly equal:',
  deepEqual: 'Expected values to be loosely deep-equal:',
  notDeepStrictEqual: 'Expected "actual" not to be strictly deep-equal to:',
  notStrictEqual: 'Expected "actual" to be strictly unequal to:',
  notDeepEqual: 'Expected "actual" not to be loosely deep-equal to:',
  notIdentical: 'Values have same structure but are not reference-equal:',
  notDeepEqualUnequal: 'Expected values not to be loosely deep-equal:'
};

function show(value) {
  return inspection.inspect(value, {
    compact: false, customInspect: false, depth: 1000, maxArrayLength: Infinity, showHidden: false, showProxy: false,
    sorted: true, getters: true, breakLength: Infinity
  });
}

function unchanged(line) {
  return [' ', line];
}

/** What two lists of lines have in common and what not, as a list of [mark, line]. */
function differences(actual, expected) {
  var most = Math.min(actual.length, expected.length);
  var head = 0;
  while (head < most && actual[head] === expected[head]) head++;
  var tail = 0;
  while (tail < most - head && actual[actual.length - 1 - tail] === expected[expected.length - 1 - tail]) tail++;
  var left = actual.slice(head, actual.length - tail);
  var right = expected.slice(head, expected.length - tail);
  var middle = left.length * right.length > MOST_CELLS ? inPairs(left, right) : aligned(left, right, subsequences(left, right));
  return actual.slice(0, head).map(unchanged).concat(middle, actual.slice(actual.length - tail).map(unchanged));
}

// A table of more cells would take seconds, and nobody reads so long a difference to its end.
var MOST_CELLS = 4e6;

function inPairs(left, right) {
  var rows = [];
  for (var i = 0; i < left.length || i < right.length; i++) {
    if (i < left.length && left[i] === right[i]) {
      rows.push([' ', left[i]]);
    } else {
      if (i < left.length) rows.push(['+', left[i]]);
      if (i < right.length) rows.push(['-', right[i]]);
    }
  }
  return rows;
}

/** The lengths of the longest common subsequences of what follows each pair of lines. */
function subsequences(left, right) {
  var table = [];
  for (var i = left.length; i >= 0; i--) {
    table[i] = [];
    for (var j = right.length; j >= 0; j--) {
      table[i][j] = i === left.length || j === right.length ? 0 :
          left[i] === right[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
    }
  }
  return table;
}

function aligned(left, right, table) {
  var rows = [];
  for (var i = 0, j = 0; i < left.length || j < right.length;) {
    if (i < left.length && j < right.length && left[i] === right[j]) {
      rows.push([' ', left[i++]]);
      j++;
    } else if (i < left.length && (j === right.length || table[i + 1][j] >= table[i][j + 1])) {
      rows.push(['+', left[i++]]);
    } else {
      rows.push(['-', right[j++]]);
    }
  }
  return rows;
}

function isSimple(value) {
  return (typeof value !== 'object' || value === null) && typeof value !== 'function';
}

function compared(actual, expected, operator) {
  var left = show(actual).split('\n');
  var right = show(expected).split('\n');
  if (operator === 'strictEqual' && !isSimple(actual) && !isSimple(expected) && left.join('\n') === right.join('\n')) {
    return HEADS.notIdentical + '\n\n' + (left.length > 50 ? left.slice(0, 46).concat('...') : left).join('\n') + '\n';
  }
  if (left.length === 1 && right.length === 1 && left[0] !== right[0]) {
    var bothSimple = isSimple(actual) && isSimple(expected) && (actual !== 0 || expected !== 0);
    if (bothSimple && left[0].length + right[0].length <= 12) {
      return HEADS[operator] + '\n\n' + left[0] + ' !== ' + right[0] + '\n';
    }
    if (operator !== 'strictEqual' || left[0].length + right[0].length >= 12) {
      var caret = '';
      var most = process.stderr && process.stderr.isTTY ? process.stderr.columns : 80;
      if (left[0].length < most && bothSimple) {
        var at = 0;
        while (left[0].charAt(at) === right[0].charAt(at)) at++;
        if (at > 2) caret = '\n' + new Array(at + 3).join(' ') + '^';
      }
      return HEADS[operator] + '\n+ actual - expected\n\n+ ' + left[0] + '\n- ' + right[0] + caret;
    }
  }
  var rows = differences(left, right);
  return HEADS[operator] + '\n+ actual - expected' + abbreviated(rows);
}

var EQUAL_LINES_SHOWN = 5;

/** Leaves out what follows the first lines of a long run of equal ones, but for the line before the next difference. */
function abbreviated(rows) {
  var lines = [];
  var skipped = false;
  for (var i = 0; i < rows.length;) {
    var end = i;
    while (end < rows.length && rows[end][0] === ' ') end++;
    if (end === i) {
      lines.push(rows[i][0] + ' ' + rows[i][1]);
      i++;
      continue;
    }
    var shown = rows.slice(i, Math.min(end, i + EQUAL_LINES_SHOWN));
    var left = end - i - shown.length;
    if (end < rows.length && left > 0) {
      if (left >= 3) {
        skipped = true;
        shown.push(['...', '']);
      }
      shown = shown.concat(rows.slice(left >= 3 ? end - 1 : end - left, end));
    }
    shown.forEach(function (row) { lines.push(row[0] === '...' ? '...' : row[0] + ' ' + row[1]); });
    i = end;
  }
  return (skipped ? '\n... Lines skipped' : '') + '\n\n' + lines.join('\n');
}

function generated(options) {
  var operator = options.operator;
  if (operator === 'deepStrictEqual' || operator === 'strictEqual') return compared(options.actual, options.expected, operator);
  if (operator === 'notDeepStrictEqual' || operator === 'notStrictEqual') {
    var lines = show(options.actual).split('\n');
    var head = operator === 'notStrictEqual' && !isSimple(options.actual) ?
        'Expected "actual" not to be reference-equal to "expected":' : HEADS[operator];
    if (lines.length > 50) lines = lines.slice(0, 46).concat('...');
    return lines.length === 1 ? head + (lines[0].length > 5 ? '\n\n' : ' ') + lines[0] : head + '\n\n' + lines.join('\n') + '\n';
  }
  var left = show(options.actual);
  var right = show(options.expected);
  if (operator === 'notDeepEqual') {
    return HEADS.notDeepEqual + '\n\n' + left;
  }
  if (operator === 'deepEqual') return HEADS.deepEqual + '\n\n' + left + '\n\nshould loosely deep-equal\n\n' + right;
  return left + ' ' + operator + ' ' + right;
}

// ---- The class

var OWN_FRAMES = /^(?:\n +at (?:[^\n(]*\()?node:(?:internal\/)?assert[\/:][^\n]*)+/;

/** Some engines know a frame by its name only, and do not find the function whose callers are asked for. */
function withoutOwnFrames(stack, message) {
  var end = typeof stack === 'string' ? stack.indexOf(message) + message.length : -1;
  return end < message.length ? stack : stack.slice(0, end) + stack.slice(end).replace(OWN_FRAMES, '');
}

function AssertionError(options) {
  errors.validateObject(options, 'options');
  var message = options.message !== undefined && options.message !== null ? String(options.message) : generated(options);
  var error = new Error(message);
  Object.setPrototypeOf(error, AssertionError.prototype);
  if (Error.captureStackTrace && options.stackStartFn) Error.captureStackTrace(error, options.stackStartFn);
  var stack = withoutOwnFrames(error.stack, message);
  error.generatedMessage = options.message === undefined || options.message === null;
  errors.hidden(error, 'name', 'AssertionError');
  error.code = 'ERR_ASSERTION';
  error.actual = options.actual;
  error.expected = options.expected;
  error.operator = options.operator;
  if (typeof stack === 'string') {
    var head = /^(AssertionError|Error)(?=[:\n]|$)/;
    errors.hidden(error, 'stack', head.test(stack) ? stack.replace(head, 'AssertionError [ERR_ASSERTION]') :
        'AssertionError [ERR_ASSERTION]: ' + message + '\n' + stack);
  }
  return error;
}
AssertionError.prototype = Object.create(Error.prototype, {
  constructor: { value: AssertionError, writable: true, configurable: true },
  name: { value: 'AssertionError', writable: true, configurable: true },
  toString: {
    value: function toString() { return this.name + ' [' + this.code + ']: ' + this.message; },
    writable: true, configurable: true
  }
});
Object.setPrototypeOf(AssertionError, Error);

exports.AssertionError = AssertionError;

/** Throws the error that the user gave in place of a message, or one of ours. */
exports.fail = function fail(actual, expected, message, operator, start) {
  if (message instanceof Error) throw message;
  throw new AssertionError({
    actual: actual, expected: expected, message: message, operator: operator, stackStartFn: start
  });
};
