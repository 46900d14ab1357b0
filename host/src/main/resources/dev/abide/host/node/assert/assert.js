'use strict';

var errors = require('internal/errors');
var comparisons = require('internal/util/comparisons');
var inspection = require('internal/util/inspect');
var failing = require('internal/assert/assertion_error');
var AssertionError = failing.AssertionError;
var fail = failing.fail;

// ---- Failing

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

// ---- Expected errors

function rest(args) {
  return Array.prototype.slice.call(args, 1);
}

/** What is expected of errors is loaded when somebody expects one. */
function expectation() {
  return require('internal/assert/expected_errors');
}

assert.throws = function throws(fn) {
  expectation().expectError(expectation().outcomeOf(fn), rest(arguments), 'throws', throws);
};
assert.doesNotThrow = function doesNotThrow(fn) {
  expectation().expectNoError(expectation().outcomeOf(fn), rest(arguments), 'doesNotThrow', doesNotThrow);
};

function promised(name, judge) {
  assert[name] = function (source) {
    var args = rest(arguments);
    return new Promise(function (resolve) { resolve(expectation().outcomeOfPromise(source)); }).then(function (outcome) {
      expectation()[judge](outcome, args, name, assert[name]);
    });
  };
}

promised('rejects', 'expectError');
promised('doesNotReject', 'expectNoError');
assert.CallTracker = function CallTracker() {
  throw errors.create(Error, 'ERR_NOT_SUPPORTED', 'assert.CallTracker');
};

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
