/* How a test fails: an error that wraps what the test threw, with a word for the kind of failure. */
'use strict';

var errors = require('internal/errors');

exports.CANCELLED = 'cancelledByParent';
exports.ABORTED = 'testAborted';
exports.TIMEOUT = 'testTimeoutFailure';
exports.CODE = 'testCodeFailure';
exports.HOOK = 'hookFailed';
exports.SUBTESTS = 'subtestsFailed';

function messageOf(cause) {
  if (typeof cause === 'string') return cause;
  if (cause !== null && cause !== undefined && typeof cause.message === 'string') return cause.message;
  return require('internal/util/inspect').inspect(cause);
}

// Our own frames tell nobody anything; what the test threw is the cause, with frames of its own.
function userFrames(stack) {
  return String(stack).split('\n').filter(function (line) { return /^\s+at /.test(line) && !/node:/.test(line); })
    .map(function (line) { return '\n' + line; }).join('');
}

exports.failure = function failure(cause, failureType) {
  var message = messageOf(cause);
  var error = errors.coded(Error, 'ERR_TEST_FAILURE', message);
  errors.hidden(error, 'stack', 'Error [ERR_TEST_FAILURE]: ' + message + userFrames(error.stack));
  error.failureType = failureType;
  error.cause = cause;
  return error;
};

exports.isFailure = function isFailure(error) {
  return error !== null && typeof error === 'object' && error.code === 'ERR_TEST_FAILURE';
};

/** What the author of a test wants to see of a failure. */
exports.shownOf = function shownOf(error) {
  return exports.isFailure(error) ? error.cause : error;
};

exports.isCancellation = function isCancellation(error) {
  return [exports.CANCELLED, exports.ABORTED, exports.TIMEOUT].indexOf(error.failureType) >= 0;
};
