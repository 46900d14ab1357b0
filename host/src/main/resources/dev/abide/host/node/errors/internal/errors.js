/* Errors that carry one of Node's codes, and the system errors of fs and its kin. */
'use strict';

function inspect(value, options) {
  return require('internal/util/inspect').inspect(value, options);
}

// ---- Coded errors

var messages = {
  ERR_AMBIGUOUS_ARGUMENT: function (name, reason) { return 'The "' + name + '" argument is ambiguous. ' + reason; },
  ERR_ARG_NOT_ITERABLE: function (name) { return name + ' must be iterable'; },
  ERR_ASSERTION: function (message) { return message; },
  ERR_BUFFER_OUT_OF_BOUNDS: function (name) {
    return name ? '"' + name + '" is outside of buffer bounds' : 'Attempt to access memory outside buffer bounds';
  },
  ERR_BUFFER_TOO_LARGE: function (limit) { return 'Cannot create a Buffer larger than ' + limit + ' bytes'; },
  ERR_CHILD_PROCESS_STDIO_MAXBUFFER: function (name) { return name + ' maxBuffer length exceeded'; },
  ERR_CHILD_PROCESS_IPC_REQUIRED: function (name) {
    return "Forked processes must have an IPC channel, missing value 'ipc' in " + name;
  },
  ERR_CRYPTO_HASH_FINALIZED: function () { return 'Digest already called'; },
  ERR_CRYPTO_INVALID_DIGEST: function (name) { return 'Invalid digest: ' + name; },
  ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH: function () { return 'Input buffers must have the same byte length'; },
  ERR_DIR_CLOSED: function () { return 'Directory handle was closed'; },
  ERR_ENCODING_INVALID_ENCODED_DATA: function (encoding) {
    return 'The encoded data was not valid for encoding ' + encoding;
  },
  ERR_ENCODING_NOT_SUPPORTED: function (encoding) { return 'The "' + encoding + '" encoding is not supported'; },
  ERR_EVENT_RECURSION: function (type) { return 'The event "' + type + '" is already being dispatched'; },
  ERR_FALSY_VALUE_REJECTION: function () { return 'Promise was rejected with falsy value'; },
  ERR_FEATURE_UNAVAILABLE_ON_PLATFORM: function (name) {
    return 'The feature ' + name + ' is unavailable on the current platform, which is being used to run Node.js';
  },
  ERR_FS_EISDIR: function (m) { return m; },
  ERR_FS_FILE_TOO_LARGE: function (size) { return 'File size (' + size + ') is greater than 2 GiB'; },
  ERR_HTTP_NOT_SUPPORTED: function (m) { return m; },
  ERR_ILLEGAL_CONSTRUCTOR: function () { return 'Illegal constructor'; },
  ERR_INVALID_ARG_TYPE: invalidArgType,
  ERR_INVALID_ARG_VALUE: function (name, value, reason) {
    var shown = inspect(value);
    if (shown.length > 128) shown = shown.slice(0, 128) + '...';
    var kind = name.indexOf('.') >= 0 ? 'property' : 'argument';
    return 'The ' + kind + " '" + name + "' " + (reason || 'is invalid') + '. Received ' + shown;
  },
  ERR_INVALID_BUFFER_SIZE: function (bits) { return 'Buffer size must be a multiple of ' + bits; },
  ERR_INVALID_CALLBACK: function (value) { return 'Callback must be a function. Received ' + inspect(value); },
  ERR_INVALID_FILE_URL_HOST: function (platform) { return 'File URL host must be "localhost" or empty on ' + platform; },
  ERR_INVALID_FILE_URL_PATH: function (reason) { return 'File URL path ' + reason; },
  ERR_INVALID_MODULE_SPECIFIER: function (m) { return m; },
  ERR_INVALID_RETURN_VALUE: function (input, name, value) {
    return 'Expected ' + input + ' to be returned from the "' + name + '" function but got ' + receivedType(value) + '.';
  },
  ERR_INVALID_THIS: function (type) { return 'Value of "this" must be of type ' + type; },
  ERR_INVALID_TUPLE: function (name, expected) { return name + ' must be an iterable ' + expected + ' tuple'; },
  ERR_INVALID_URI: function () { return 'URI malformed'; },
  ERR_INVALID_URL: function () { return 'Invalid URL'; },
  ERR_INVALID_URL_SCHEME: function (expected) { return 'The URL must be of scheme ' + expected; },
  ERR_INVALID_HANDLE_TYPE: function () { return 'This handle type cannot be sent'; },
  ERR_IPC_CHANNEL_CLOSED: function () { return 'Channel closed'; },
  ERR_IPC_DISCONNECTED: function () { return 'IPC channel is already disconnected'; },
  ERR_IPC_ONE_PIPE: function () { return 'Child process can have only one IPC pipe'; },
  ERR_IPC_SYNC_FORK: function () { return 'IPC cannot be used with synchronous forks'; },
  ERR_METHOD_NOT_IMPLEMENTED: function (name) { return 'The ' + name + ' method is not implemented'; },
  ERR_MISSING_ARGS: function () {
    var names = Array.prototype.slice.call(arguments).map(function (name) { return '"' + name + '"'; });
    return 'The ' + orList(names, 'and') + ' argument' + (names.length > 1 ? 's' : '') + ' must be specified';
  },
  ERR_MULTIPLE_CALLBACK: function () { return 'Callback called multiple times'; },
  ERR_NOT_SUPPORTED: function (what) { return what + ' is not supported by this runtime'; },
  ERR_OUT_OF_RANGE: outOfRange,
  ERR_SOCKET_BAD_PORT: function (name, port) {
    return name + ' should be >= 0 and < 65536. Received ' + receivedType(port) + '.';
  },
  ERR_STREAM_ALREADY_FINISHED: function (name) { return 'Cannot call ' + name + ' after a stream was finished'; },
  ERR_STREAM_CANNOT_PIPE: function () { return 'Cannot pipe, not readable'; },
  ERR_STREAM_DESTROYED: function (name) { return 'Cannot call ' + name + ' after a stream was destroyed'; },
  ERR_STREAM_NULL_VALUES: function () { return 'May not write null values to stream'; },
  ERR_STREAM_PREMATURE_CLOSE: function () { return 'Premature close'; },
  ERR_STREAM_PUSH_AFTER_EOF: function () { return 'stream.push() after EOF'; },
  ERR_STREAM_UNSHIFT_AFTER_END_EVENT: function () { return 'stream.unshift() after end event'; },
  ERR_STREAM_WRITE_AFTER_END: function () { return 'write after end'; },
  ERR_SYNTHETIC: function () { return 'JavaScript Callstack'; },
  ERR_UNAVAILABLE_DURING_EXIT: function () { return 'Cannot call function in process exit handler'; },
  ERR_UNCAUGHT_EXCEPTION_CAPTURE_ALREADY_SET: function () {
    return '`process.setupUncaughtExceptionCapture()` was called while a capture callback was already active';
  },
  ERR_UNHANDLED_ERROR: function (shown) { return shown === undefined ? 'Unhandled error.' : 'Unhandled error. (' + shown + ')'; },
  ERR_UNKNOWN_ENCODING: function (name) { return 'Unknown encoding: ' + name; },
  ERR_UNKNOWN_FILE_EXTENSION: function (m) { return m; },
  ERR_UNKNOWN_SIGNAL: function (name) { return 'Unknown signal: ' + name; },
  ERR_WORKER_UNSUPPORTED_OPERATION: function (name) { return name + ' is not supported in workers'; }
};

function coded(Constructor, code, message) {
  var error = new Constructor(message);
  var name = error.name;
  var stack = error.stack;
  error.code = code;
  if (typeof stack === 'string') {
    var head = name + (message ? ': ' + message : '');
    var body = stack.lastIndexOf(head, 0) === 0 ? stack.slice(head.length) : '\n' + stack;
    hidden(error, 'stack', name + ' [' + code + ']' + (message ? ': ' + message : '') + body);
  }
  hidden(error, 'toString', function toString() {
    return this.name + ' [' + code + ']: ' + this.message;
  });
  return error;
}

function hidden(target, key, value) {
  Object.defineProperty(target, key, { value: value, writable: true, configurable: true, enumerable: false });
}

/** create(TypeError, 'ERR_…', details of the message …) */
function create(Constructor, code) {
  var text = messages[code];
  var message = text ? text.apply(null, Array.prototype.slice.call(arguments, 2)) : arguments[2];
  return coded(Constructor, code, message);
}

// ---- Message parts

var PRIMITIVES = ['string', 'function', 'number', 'object', 'Function', 'Object', 'boolean', 'bigint', 'symbol'];

function orList(words, conjunction) {
  if (words.length < 3) return words.join(' ' + conjunction + ' ');
  return words.slice(0, -1).join(', ') + ', ' + conjunction + ' ' + words[words.length - 1];
}

function invalidArgType(name, expected, actual) {
  if (!Array.isArray(expected)) expected = [expected];
  var text = 'The ';
  if (/ argument$/.test(name)) text += name + ' ';
  else text += '"' + name + '" ' + (name.indexOf('.') >= 0 ? 'property' : 'argument') + ' ';
  text += 'must be ';
  var types = [], instances = [], others = [];
  expected.forEach(function (word) {
    if (PRIMITIVES.indexOf(word) >= 0) types.push(word.toLowerCase());
    else if (/^([A-Z][a-z0-9]*)+$/.test(word)) instances.push(word);
    else others.push(word);
  });
  if (instances.length > 0 && types.indexOf('object') >= 0) {
    types.splice(types.indexOf('object'), 1);
    instances.push('Object');
  }
  var parts = [];
  if (types.length > 0) parts.push((types.length > 1 ? 'one of type ' : 'of type ') + orList(types, 'or'));
  if (instances.length > 0) parts.push('an instance of ' + orList(instances, 'or'));
  if (others.length > 1) parts.push('one of ' + orList(others, 'or'));
  else if (others.length === 1) parts.push((others[0].toLowerCase() !== others[0] ? 'an ' : '') + others[0]);
  return text + parts.join(' or ') + '. Received ' + receivedType(actual);
}

function receivedType(value) {
  if (value === null || value === undefined) return String(value);
  if (typeof value === 'function') return 'function ' + value.name;
  if (typeof value === 'object') {
    var constructor = value.constructor;
    if (constructor && constructor.name) return 'an instance of ' + constructor.name;
    return inspect(value, { depth: -1 });
  }
  var shown = inspect(value, { colors: false });
  if (shown.length > 28) shown = shown.slice(0, 25) + '...';
  return 'type ' + typeof value + ' (' + shown + ')';
}

function withUnderscores(digits) {
  var start = digits.charAt(0) === '-' ? 1 : 0;
  var text = '';
  for (var i = digits.length; i >= start + 4; i -= 3) text = '_' + digits.slice(i - 3, i) + text;
  return digits.slice(0, i) + text;
}

function outOfRange(name, range, received, wholeMessage) {
  var shown;
  if (typeof received === 'number' && received % 1 === 0 && Math.abs(received) > 4294967296) {
    shown = withUnderscores(String(received));
  } else if (typeof received === 'bigint') {
    shown = String(received);
    if (shown.replace('-', '').length > 10 || Math.abs(Number(received)) > 4294967296) shown = withUnderscores(shown);
    shown += 'n';
  } else {
    shown = inspect(received);
  }
  var head = wholeMessage ? name : 'The value of "' + name + '" is out of range.';
  return head + ' It must be ' + range + '. Received ' + shown;
}

// ---- System errors

var systemErrors; // code -> [errno, text]

function systemErrorTable() {
  if (!systemErrors) systemErrors = require('internal/errors/errno');
  return systemErrors;
}

/** Makes what Node's fs throws: `ENOENT: no such file or directory, open '/x'`. */
function system(code, syscall, path, dest, message) {
  var row = systemErrorTable()[code];
  var text = code + ': ' + (message || (row ? row[1] : 'unknown error')) + ', ' + syscall;
  if (path !== undefined) text += " '" + path + "'";
  if (dest !== undefined) text += " -> '" + dest + "'";
  var error = new Error(text);
  error.errno = row ? row[0] : -1;
  error.code = code;
  error.syscall = syscall;
  if (path !== undefined) error.path = path;
  if (dest !== undefined) error.dest = dest;
  return error;
}

/** Makes what Node throws for a failed system call outside fs: `kill ESRCH`. */
function errnoException(code, syscall, detail) {
  var row = systemErrorTable()[code];
  var error = new Error(syscall + ' ' + code + (detail ? ' ' + detail : ''));
  error.errno = row ? row[0] : -1;
  error.code = code;
  error.syscall = syscall;
  return error;
}

/** Makes the error of an aborted operation. */
function abortError(signal) {
  var error = new Error('The operation was aborted');
  hidden(error, 'name', 'AbortError');
  error.code = 'ABORT_ERR';
  if (signal && signal.reason !== undefined) hidden(error, 'cause', signal.reason);
  return error;
}

exports.create = create;
exports.coded = coded;
exports.system = system;
exports.errnoException = errnoException;
exports.abortError = abortError;
exports.hidden = hidden;
exports.receivedType = receivedType;
exports.invalidArgType = function (name, expected, actual) {
  return create(TypeError, 'ERR_INVALID_ARG_TYPE', name, expected, actual);
};
exports.invalidArgValue = function (name, value, reason) {
  return create(TypeError, 'ERR_INVALID_ARG_VALUE', name, value, reason);
};
exports.outOfRange = function (name, range, received) {
  return create(RangeError, 'ERR_OUT_OF_RANGE', name, range, received);
};

// ---- Validation of arguments

exports.validateString = function (value, name) {
  if (typeof value !== 'string') throw exports.invalidArgType(name, 'string', value);
};
exports.validateFunction = function (value, name) {
  if (typeof value !== 'function') throw exports.invalidArgType(name, 'Function', value);
};
exports.validateBoolean = function (value, name) {
  if (typeof value !== 'boolean') throw exports.invalidArgType(name, 'boolean', value);
};
exports.validateObject = function (value, name) {
  if (value === null || Array.isArray(value) || typeof value !== 'object') {
    throw exports.invalidArgType(name, 'Object', value);
  }
};
exports.validateArray = function (value, name) {
  if (!Array.isArray(value)) throw exports.invalidArgType(name, 'Array', value);
};
exports.validateNumber = function (value, name, min, max) {
  if (typeof value !== 'number') throw exports.invalidArgType(name, 'number', value);
  if ((min !== undefined && value < min) || (max !== undefined && value > max) ||
      ((min !== undefined || max !== undefined) && value !== value)) {
    var range = (min !== undefined ? '>= ' + min : '') + (min !== undefined && max !== undefined ? ' && ' : '') +
        (max !== undefined ? '<= ' + max : '');
    throw exports.outOfRange(name, range, value);
  }
};
exports.validateInteger = function (value, name, min, max) {
  if (min === undefined) min = -9007199254740991;
  if (max === undefined) max = 9007199254740991;
  if (typeof value !== 'number') throw exports.invalidArgType(name, 'number', value);
  if (value % 1 !== 0) throw exports.outOfRange(name, 'an integer', value);
  if (value < min || value > max) throw exports.outOfRange(name, '>= ' + min + ' && <= ' + max, value);
};
exports.validateOneOf = function (value, name, allowed) {
  if (allowed.indexOf(value) >= 0) return;
  var shown = allowed.map(function (v) { return typeof v === 'string' ? "'" + v + "'" : String(v); }).join(', ');
  throw exports.invalidArgValue(name, value, 'must be one of: ' + shown);
};
