/* assert.throws and the like: whether what was thrown is what was expected. */
'use strict';

var errors = require('internal/errors');
var comparisons = require('internal/util/comparisons');
var inspection = require('internal/util/inspect');
var failing = require('internal/assert/assertion_error');
var AssertionError = failing.AssertionError;
var fail = failing.fail;

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

exports.expectError = expectError;
exports.expectNoError = expectNoError;
exports.outcomeOf = outcomeOf;
exports.outcomeOfPromise = outcomeOfPromise;
