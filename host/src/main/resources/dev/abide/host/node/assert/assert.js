'use strict';

var errors = require('internal/errors');
var comparisons = require('internal/util/comparisons');
var inspection = require('internal/util/inspect');

// ---- AssertionError

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

/** The longest common subsequence of two lists of lines, as a list of [mark, line]. */
function differences(actual, expected) {
  var head = [];
  while (actual.length && expected.length && actual[0] === expected[0]) {
    head.push([' ', actual[0]]);
    actual = actual.slice(1);
    expected = expected.slice(1);
  }
  var tail = [];
  while (actual.length && expected.length && actual[actual.length - 1] === expected[expected.length - 1]) {
    tail.unshift([' ', actual[actual.length - 1]]);
    actual = actual.slice(0, -1);
    expected = expected.slice(0, -1);
  }
  var table = [];
  for (var i = actual.length; i >= 0; i--) {
    table[i] = [];
    for (var j = expected.length; j >= 0; j--) {
      table[i][j] = i === actual.length || j === expected.length ? 0 :
          actual[i] === expected[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
    }
  }
  var middle = [];
  for (i = 0, j = 0; i < actual.length || j < expected.length;) {
    if (i < actual.length && j < expected.length && actual[i] === expected[j]) {
      middle.push([' ', actual[i++]]);
      j++;
    } else if (i < actual.length && (j === expected.length || table[i + 1][j] >= table[i][j + 1])) {
      middle.push(['+', actual[i++]]);
    } else {
      middle.push(['-', expected[j++]]);
    }
  }
  return head.concat(middle, tail);
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

function AssertionError(options) {
  errors.validateObject(options, 'options');
  var message = options.message !== undefined && options.message !== null ? String(options.message) : generated(options);
  var error = new Error(message);
  Object.setPrototypeOf(error, AssertionError.prototype);
  if (Error.captureStackTrace && options.stackStartFn) Error.captureStackTrace(error, options.stackStartFn);
  var stack = error.stack;
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

// ---- Failing

function fail(actual, expected, message, operator, start) {
  if (message instanceof Error) throw message;
  throw new AssertionError({
    actual: actual, expected: expected, message: message, operator: operator, stackStartFn: start
  });
}

function check(args, start) {
  if (args[0]) return;
  var message = args[1];
  if (message instanceof Error) throw message;
  var generatedMessage = message === undefined || message === null;
  if (args.length === 0) message = 'No value argument passed to `assert.ok()`';
  else if (generatedMessage) message = 'The expression evaluated to a falsy value:\n\n  ' + callText(start, args[0]) + '\n';
  var error = new AssertionError({ actual: args[0], expected: true, message: message, operator: '==', stackStartFn: start });
  error.generatedMessage = generatedMessage;
  throw error;
}

// Node reads the source of the call; here only the value is known.
function callText(start, value) {
  return (start === ok ? 'assert.ok(' : 'assert(') + inspection.inspect(value) + ')';
}

function assert() {
  check(arguments, assert);
}

function ok() {
  check(arguments, ok);
}

function binary(name, accepts) {
  assert[name] = function (actual, expected, message) {
    if (arguments.length < 2) throw errors.create(TypeError, 'ERR_MISSING_ARGS', 'actual', 'expected');
    if (!accepts(actual, expected)) fail(actual, expected, message, OPERATORS[name] || name, assert[name]);
  };
}

var OPERATORS = { equal: '==', notEqual: '!=' };

function deep(strict) {
  return function (left, right) { return comparisons.isDeepEqual(left, right, strict); };
}

function not(accepts) {
  return function (left, right) { return !accepts(left, right); };
}

/* eslint-disable eqeqeq */
function loose(left, right) { return left == right || (left !== left && right !== right); }
/* eslint-enable eqeqeq */

assert.ok = ok;
assert.AssertionError = AssertionError;
assert.fail = function (actual, expected, message, operator) {
  if (arguments.length <= 1) {
    if (actual instanceof Error) throw actual;
    var error = new AssertionError({ message: actual === undefined ? 'Failed' : actual, operator: 'fail', stackStartFn: assert.fail });
    error.generatedMessage = actual === undefined;
    throw error;
  }
  fail(actual, expected, message, operator === undefined ? '!=' : operator, assert.fail);
};
binary('equal', loose);
binary('notEqual', not(loose));
binary('deepEqual', deep(false));
binary('notDeepEqual', not(deep(false)));
binary('deepStrictEqual', deep(true));
binary('notDeepStrictEqual', not(deep(true)));
binary('strictEqual', comparisons.isSame);
binary('notStrictEqual', not(comparisons.isSame));

function matching(name, wanted) {
  assert[name] = function (text, pattern, message) {
    if (!require('util/types').isRegExp(pattern)) throw errors.invalidArgType('regexp', 'RegExp', pattern);
    if (typeof text === 'string' && pattern.test(text) === wanted) return;
    if (message instanceof Error) throw message;
    var generatedMessage = message === undefined;
    if (generatedMessage) {
      message = (typeof text !== 'string' ? 'The "string" argument must be of type string. Received type ' + typeof text + ' (' :
          wanted ? 'The input did not match the regular expression ' + inspection.inspect(pattern) + '. Input:\n\n' :
            'The input was expected to not match the regular expression ' + inspection.inspect(pattern) + '. Input:\n\n') +
          inspection.inspect(text) + (typeof text !== 'string' ? ')' : '\n');
    }
    var error = new AssertionError({ actual: text, expected: pattern, message: message, operator: name, stackStartFn: assert[name] });
    error.generatedMessage = generatedMessage;
    throw error;
  };
}

matching('match', true);
matching('doesNotMatch', false);

assert.ifError = function (error) {
  if (error === null || error === undefined) return;
  var message = 'ifError got unwanted exception: ';
  if (typeof error === 'object' && typeof error.message === 'string') {
    message += error.message.length === 0 && error.constructor ? error.constructor.name : error.message;
  } else {
    message += inspection.inspect(error);
  }
  var failure = new AssertionError({ actual: error, expected: null, operator: 'ifError', message: message, stackStartFn: assert.ifError });
  throw failure;
};

// ---- Expected exceptions

var NOTHING = {};

function isRegExp(value) {
  return require('util/types').isRegExp(value);
}

function isErrorClass(value) {
  return value === Error || (value.prototype !== undefined && value.prototype instanceof Error);
}

/** Judges what was thrown by the expectation, and throws if they do not fit. */
function judge(actual, expected, message, operator, start) {
  function reject(text, isGenerated) {
    var error = new AssertionError({ actual: actual, expected: expected, message: text, operator: operator, stackStartFn: start });
    error.generatedMessage = isGenerated;
    throw error;
  }
  if (typeof expected === 'object' && isRegExp(expected)) {
    if (expected.test(String(actual))) return;
    if (message instanceof Error) throw message;
    reject(message || 'The input did not match the regular expression ' + inspection.inspect(expected) + '. Input:\n\n' +
        inspection.inspect(String(actual)) + '\n', !message);
  } else if (typeof expected === 'object') {
    judgeObject(actual, expected, message, operator, start);
  } else {
    if (expected.prototype !== undefined && actual instanceof expected) return;
    if (isErrorClass(expected)) {
      if (message instanceof Error) throw message;
      reject(message || 'The error is expected to be an instance of "' + expected.name + '". Received ' +
          (actual instanceof Error ? '"' + ((actual.constructor && actual.constructor.name) || actual.name) +
            '"\n\nError message:\n\n' + actual.message : '"' + inspection.inspect(actual, { depth: -1 }) + '"'), !message);
    }
    var verdict = expected.call({}, actual);
    if (verdict === true) return;
    if (message instanceof Error) throw message;
    reject(message || 'The ' + (expected.name ? '"' + expected.name + '" ' : '') +
        'validation function is expected to return "true". Received ' + inspection.inspect(verdict) +
        (actual instanceof Error ? '\n\nCaught error:\n\n' + actual : ''), !message);
  }
}

function judgeObject(actual, expected, message, operator, start) {
  if (typeof actual !== 'object' || actual === null) {
    fail(actual, expected, message, 'deepStrictEqual', start);
  }
  var keys = Object.keys(expected);
  if (expected instanceof Error) keys.push('name', 'message');
  else if (keys.length === 0) throw errors.invalidArgValue('error', expected, 'may not be an empty object');
  keys.forEach(function (key) {
    if (typeof actual[key] === 'string' && typeof expected[key] === 'object' && isRegExp(expected[key]) && expected[key].test(actual[key])) return;
    if (key in actual && comparisons.isDeepEqual(actual[key], expected[key], true)) return;
    if (message) fail(actual, expected, message, operator, start);
    var left = {}, right = {};
    keys.forEach(function (name) {
      if (name in actual) {
        var matches = typeof actual[name] === 'string' && typeof expected[name] === 'object' && isRegExp(expected[name]) &&
            expected[name].test(actual[name]);
        left[name] = matches ? expected[name] : actual[name];
      }
      right[name] = expected[name];
    });
    var error = new AssertionError({ actual: left, expected: right, operator: 'deepStrictEqual', stackStartFn: start });
    error.actual = actual;
    error.expected = expected;
    error.operator = operator;
    throw error;
  });
}

function expectError(outcome, args, operator, start) {
  var expected = args[0];
  var message = args[1];
  if (typeof expected === 'string') {
    if (args.length > 1) throw errors.invalidArgType('error', ['Object', 'Error', 'Function', 'RegExp'], expected);
    if (outcome !== NOTHING && (outcome === expected || (outcome && outcome.message === expected))) {
      throw errors.create(TypeError, 'ERR_AMBIGUOUS_ARGUMENT', 'error/message',
          'The error ' + (outcome === expected ? '"' + outcome + '"' : 'message "' + outcome.message + '"') + ' is identical to the message.');
    }
    message = expected;
    expected = undefined;
  } else if (expected !== null && expected !== undefined && typeof expected !== 'object' && typeof expected !== 'function') {
    throw errors.invalidArgType('error', ['Object', 'Error', 'Function', 'RegExp'], expected);
  }
  if (outcome === NOTHING) {
    var details = (expected && expected.name ? ' (' + expected.name + ')' : '') + (message ? ': ' + message : '.');
    var kind = operator === 'rejects' ? 'rejection' : 'exception';
    if (message instanceof Error) throw message;
    fail(undefined, expected, 'Missing expected ' + kind + details, operator, start);
  }
  if (expected) judge(outcome, expected, message, operator, start);
}

function expectNoError(outcome, args, operator, start) {
  if (outcome === NOTHING) return;
  var expected = args[0];
  var message = args[1];
  if (typeof expected === 'string') {
    message = expected;
    expected = undefined;
  }
  var fits = !expected || (isRegExp(expected) ? expected.test(String(outcome)) :
      expected.prototype !== undefined && outcome instanceof expected ? true : !isErrorClass(expected) && expected.call({}, outcome) === true);
  if (!fits) throw outcome;
  var kind = operator === 'doesNotReject' ? 'rejection' : 'exception';
  fail(outcome, expected, 'Got unwanted ' + kind + (message ? ': ' + message : '.') + '\nActual message: "' +
      (outcome && outcome.message) + '"', operator, start);
}

function outcomeOf(fn) {
  errors.validateFunction(fn, 'fn');
  try {
    fn();
  } catch (error) {
    return error;
  }
  return NOTHING;
}

function outcomeOfPromise(source, name) {
  var promise = source;
  if (typeof source === 'function') {
    promise = source();
    if (!promise || typeof promise.then !== 'function') {
      throw errors.create(TypeError, 'ERR_INVALID_RETURN_VALUE', 'instance of Promise', 'promiseFn', promise);
    }
  } else if (!promise || typeof promise.then !== 'function') {
    throw errors.invalidArgType('promiseFn', ['Function', 'Promise'], promise);
  }
  return Promise.resolve(promise).then(function () { return NOTHING; }, function (error) { return error; });
}

function rest(args) {
  return Array.prototype.slice.call(args, 1);
}

assert.throws = function throws(fn) { expectError(outcomeOf(fn), rest(arguments), 'throws', throws); };
assert.doesNotThrow = function doesNotThrow(fn) { expectNoError(outcomeOf(fn), rest(arguments), 'doesNotThrow', doesNotThrow); };

function promised(name, expectation) {
  assert[name] = function (source) {
    var args = rest(arguments);
    return new Promise(function (resolve) { resolve(outcomeOfPromise(source)); }).then(function (outcome) {
      expectation(outcome, args, name, assert[name]);
    });
  };
}

promised('rejects', expectError);
promised('doesNotReject', expectNoError);
assert.CallTracker = function CallTracker() { throw errors.create(Error, 'ERR_NOT_SUPPORTED', 'assert.CallTracker'); };

// ---- Strict mode

function strict() {
  check(arguments, strict);
}
Object.keys(assert).forEach(function (name) { strict[name] = assert[name]; });
strict.equal = assert.strictEqual;
strict.notEqual = assert.notStrictEqual;
strict.deepEqual = assert.deepStrictEqual;
strict.notDeepEqual = assert.notDeepStrictEqual;
strict.strict = strict;
assert.strict = strict;

module.exports = assert;
