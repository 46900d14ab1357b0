/* The block of details below a line of TAP, in the YAML that Node writes. */
'use strict';

var failures = require('internal/test/failures');

function inspect(value) {
  return require('internal/util/inspect').inspect(value);
}

/** One value with its name, and what is in it on further lines. */
function write(indent, name, value, seen) {
  var prefix = indent + '  ' + name + ':';
  if (value === null) return prefix + ' ~\n';
  if (typeof value === 'object') {
    if (value instanceof Date) return prefix + ' ' + inspect(value) + '\n';
    return isError(value) ? prefix + '\n' + writeError(indent, value, seen) : writeObject(indent, prefix, value, seen);
  }
  if (typeof value === 'string') return text(indent, prefix, value);
  return value === undefined ? '' : prefix + ' ' + inspect(value) + '\n';
}

function isError(value) {
  return value instanceof Error || require('util/types').isNativeError(value);
}

function text(indent, prefix, value) {
  if (!/\n|\r/.test(value)) return prefix + ' ' + inspect(value) + '\n';
  var lines = value.split(/\r\n|\n|\r/).map(function (line) { return indent + '    ' + line + '\n'; });
  return prefix + ' |-\n' + lines.join('');
}

function writeObject(indent, prefix, value, seen) {
  if (seen.indexOf(value) >= 0) return prefix + ' <Circular>\n';
  var inner = seen.concat([value]);
  return prefix + '\n' + Object.keys(value).map(function (key) { return write(indent + '  ', key, value[key], inner); }).join('');
}

var UNWRAPPED = ['testCodeFailure', 'uncaughtException', 'unhandledRejection', 'hookFailed'];

function isAssertion(value) {
  return value !== null && typeof value === 'object' && 'expected' in value && 'actual' in value;
}

function writeError(indent, error, seen) {
  var shown = { message: error.message, code: error.code, name: error.name, stack: error.stack, assertion: isAssertion(error) && error };
  var cause = error.cause;
  if (failures.isFailure(error) && UNWRAPPED.indexOf(error.failureType) >= 0 && cause !== null && typeof cause === 'object') {
    ['message', 'code', 'name', 'stack'].forEach(function (key) {
      if (cause[key] !== undefined && cause[key] !== null) shown[key] = cause[key];
    });
    if (isAssertion(cause)) shown.assertion = cause;
  }
  var written = write(indent, 'error', shown.message === undefined ? '<unknown error>' : shown.message, seen);
  if (shown.code) written += write(indent, 'code', shown.code, seen);
  if (shown.name && shown.name !== 'Error') written += write(indent, 'name', shown.name, seen);
  if (shown.assertion) {
    ['expected', 'actual', 'operator'].forEach(function (key) { written += write(indent, key, shown.assertion[key], seen); });
  }
  return written + writeStack(indent, shown.stack);
}

function writeStack(indent, stack) {
  if (typeof stack !== 'string') return '';
  var frames = stack.split('\n').filter(function (line) { return /^\s+at /.test(line); });
  if (frames.length === 0) return '';
  return indent + '  stack: |-\n' + frames.map(function (line) { return indent + '    ' + line.replace(/^\s+at /, '') + '\n'; }).join('');
}

/** The block of a result. */
exports.details = function details(indent, data) {
  var error = data.details.error;
  var written = indent + '  ---\n' + write(indent, 'duration_ms', data.details.duration_ms, []) +
    write(indent, 'type', data.details.type, []);
  if (error !== undefined && data.file) {
    written += write(indent, 'location', data.file + ':' + data.line + ':' + data.column, []);
  }
  if (error !== undefined && error !== null) {
    written += write(indent, 'failureType', error.failureType, []);
    if ('exitCode' in error) written += write(indent, 'exitCode', error.exitCode, []) + write(indent, 'signal', error.signal, []);
    written += writeError(indent, error, []);
  }
  return written + indent + '  ...\n';
};
