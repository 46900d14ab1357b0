'use strict';

var errors = require('internal/errors');
/** Loaded when something is formatted: many packages want util only for inherits or promisify. */
function formatting() {
  return require('internal/util/format');
}

function lazy(target, name, load) {
  Object.defineProperty(target, name, {
    configurable: true,
    enumerable: true,
    get: function () {
      var value = load();
      Object.defineProperty(target, name, { value: value, writable: true, configurable: true, enumerable: true });
      return value;
    },
    set: function (value) {
      Object.defineProperty(target, name, { value: value, writable: true, configurable: true, enumerable: true });
    }
  });
}

// ---- Text

lazy(exports, 'inspect', function () { return require('internal/util/inspect').inspect; });
exports.format = function format() {
  return arguments.length === 0 ? '' : formatting().formatWithOptions({}, arguments);
};
exports.formatWithOptions = function formatWithOptions(options) {
  errors.validateObject(options, 'inspectOptions');
  var rest = Array.prototype.slice.call(arguments, 1);
  return rest.length === 0 ? '' : formatting().formatWithOptions(options, rest);
};
exports.stripVTControlCharacters = function stripVTControlCharacters(text) {
  errors.validateString(text, 'str');
  return require('internal/util/primitives').stripColors(text);
};
exports.styleText = function styleText(format, text) {
  errors.validateString(text, 'text');
  var formats = Array.isArray(format) ? format : [format];
  var inspect = exports.inspect;
  return formats.reduceRight(function (inner, name) {
    var codes = inspect.colors[name];
    if (codes === undefined) errors.validateOneOf(name, 'format', Object.keys(inspect.colors));
    return '\u001b[' + codes[0] + 'm' + inner + '\u001b[' + codes[1] + 'm';
  }, text);
};
exports.toUSVString = function toUSVString(text) {
  return String(text).replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, function (unit) {
    return unit.length === 2 ? unit : '\ufffd';
  });
};

// ---- Functions

/** Makes `constructor` inherit from `superConstructor`, for classes written as functions. */
exports.inherits = function inherits(constructor, superConstructor) {
  if (constructor === undefined || constructor === null) throw errors.invalidArgType('ctor', 'Function', constructor);
  if (superConstructor === undefined || superConstructor === null) {
    throw errors.invalidArgType('superCtor', 'Function', superConstructor);
  }
  if (superConstructor.prototype === undefined) {
    throw errors.invalidArgType('superCtor.prototype', 'Object', superConstructor.prototype);
  }
  Object.defineProperty(constructor, 'super_', { value: superConstructor, writable: true, configurable: true });
  Object.setPrototypeOf(constructor.prototype, superConstructor.prototype);
};

var promisifySymbol = Symbol['for']('nodejs.util.promisify.custom');

function copyProperties(from, to) {
  Object.getOwnPropertyNames(from).forEach(function (key) {
    if (key === 'prototype' || key === 'arguments' || key === 'caller') return;
    var existing = Object.getOwnPropertyDescriptor(to, key);
    if (existing && !existing.configurable) return;
    Object.defineProperty(to, key, Object.getOwnPropertyDescriptor(from, key));
  });
  return to;
}

exports.promisify = function promisify(original) {
  errors.validateFunction(original, 'original');
  var own = original[promisifySymbol];
  if (own) {
    errors.validateFunction(own, 'util.promisify.custom');
    Object.defineProperty(own, promisifySymbol, { value: own, configurable: true });
    return own;
  }
  var names = original[exports.promisify.argumentNames];
  function promisified() {
    var self = this;
    var args = Array.prototype.slice.call(arguments);
    return new Promise(function (resolve, reject) {
      args.push(function (error, first) {
        if (error) return reject(error);
        if (names === undefined || arguments.length < 3) return resolve(first);
        var result = {};
        for (var i = 0; i < names.length; i++) result[names[i]] = arguments[i + 1];
        resolve(result);
      });
      original.apply(self, args);
    });
  }
  Object.setPrototypeOf(promisified, Object.getPrototypeOf(original));
  Object.defineProperty(promisified, promisifySymbol, { value: promisified, configurable: true });
  return copyProperties(original, promisified);
};
exports.promisify.custom = promisifySymbol;
// Where a callback gets several results, their names: the promise is fulfilled with an object.
Object.defineProperty(exports.promisify, 'argumentNames', { value: '@@abide.promisify.argumentNames' });

exports.callbackify = function callbackify(original) {
  errors.validateFunction(original, 'original');
  function callbackified() {
    var args = Array.prototype.slice.call(arguments);
    var callback = args.pop();
    errors.validateFunction(callback, 'last argument');
    var self = this;
    original.apply(self, args).then(
        function (value) { process.nextTick(function () { callback.call(self, null, value); }); },
        function (reason) {
          if (!reason) {
            var wrapped = errors.create(Error, 'ERR_FALSY_VALUE_REJECTION');
            wrapped.reason = reason;
            reason = wrapped;
          }
          process.nextTick(function () { callback.call(self, reason); });
        });
  }
  Object.setPrototypeOf(callbackified, Object.getPrototypeOf(original));
  return copyProperties(original, callbackified);
};

var warnedCodes = {};

exports.deprecate = function deprecate(original, message, code) {
  if (process.noDeprecation === true) return original;
  var warned = false;
  function deprecated() {
    if (!warned) {
      warned = true;
      if (code === undefined || !warnedCodes[code]) {
        if (code !== undefined) warnedCodes[code] = true;
        process.emitWarning(message, 'DeprecationWarning', code, deprecated);
      }
    }
    if (this instanceof deprecated && typeof Reflect === 'object' && Reflect.construct) {
      return Reflect.construct(original, arguments, this.constructor);
    }
    return original.apply(this, arguments);
  }
  Object.setPrototypeOf(deprecated, original);
  if (original.prototype) deprecated.prototype = original.prototype;
  return deprecated;
};

var debuglogs = {};

exports.debuglog = exports.debug = function debuglog(section, onEnabled) {
  var upper = String(section).toUpperCase();
  if (!debuglogs[upper]) {
    var patterns = (process.env.NODE_DEBUG || '').split(',').map(function (pattern) {
      return new RegExp('^' + pattern.trim().replace(/[|\\{}()[\]^$+?.]/g, '\\$&').replace(/\*/g, '.*') + '$', 'i');
    });
    var enabled = !!process.env.NODE_DEBUG && patterns.some(function (pattern) { return pattern.test(upper); });
    var log = function () {
      if (!enabled) return;
      process.stderr.write(upper + ' ' + process.pid + ': ' + exports.format.apply(null, arguments) + '\n');
    };
    Object.defineProperty(log, 'enabled', { get: function () { return enabled; } });
    debuglogs[upper] = log;
  }
  if (typeof onEnabled === 'function') onEnabled(debuglogs[upper]);
  return debuglogs[upper];
};

// ---- Checks

var types;
lazy(exports, 'types', function () { return (types = require('util/types')); });

exports.isDeepStrictEqual = function isDeepStrictEqual(left, right) {
  return require('internal/util/comparisons').isDeepEqual(left, right, true);
};
exports.isArray = Array.isArray;
exports.isBoolean = function isBoolean(value) { return typeof value === 'boolean'; };
exports.isBuffer = function isBuffer(value) { return require('buffer').Buffer.isBuffer(value); };
exports.isNull = function isNull(value) { return value === null; };
exports.isNullOrUndefined = function isNullOrUndefined(value) { return value === null || value === undefined; };
exports.isNumber = function isNumber(value) { return typeof value === 'number'; };
exports.isString = function isString(value) { return typeof value === 'string'; };
exports.isSymbol = function isSymbol(value) { return typeof value === 'symbol'; };
exports.isUndefined = function isUndefined(value) { return value === undefined; };
exports.isRegExp = function isRegExp(value) { return exports.types.isRegExp(value); };
exports.isObject = function isObject(value) { return value !== null && typeof value === 'object'; };
exports.isDate = function isDate(value) { return exports.types.isDate(value); };
exports.isError = function isError(value) { return exports.types.isNativeError(value) || value instanceof Error; };
exports.isFunction = function isFunction(value) { return typeof value === 'function'; };
exports.isPrimitive = function isPrimitive(value) {
  return value === null || (typeof value !== 'object' && typeof value !== 'function');
};

// ---- The rest

exports._extend = function _extend(target, source) {
  if (source === null || typeof source !== 'object') return target;
  Object.keys(source).forEach(function (key) { target[key] = source[key]; });
  return target;
};
exports.log = function log() {
  var now = new Date();
  var months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  function two(number) { return (number < 10 ? '0' : '') + number; }
  console.log('%s - %s', now.getDate() + ' ' + months[now.getMonth()] + ' ' +
      [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(':'), exports.format.apply(null, arguments));
};
exports.getSystemErrorName = function getSystemErrorName(errno) {
  errors.validateNumber(errno, 'err');
  var table = require('internal/errors/errno');
  for (var code in table) if (table[code][0] === errno) return code;
  return undefined;
};
exports.getSystemErrorMap = function getSystemErrorMap() {
  var table = require('internal/errors/errno');
  var map = new Map();
  Object.keys(table).forEach(function (code) { map.set(table[code][0], [code, table[code][1]]); });
  return map;
};
exports._errnoException = function (errno, syscall, original) {
  return errors.errnoException(exports.getSystemErrorName(errno) || 'UNKNOWN', syscall, original);
};
exports.aborted = function aborted(signal) {
  return new Promise(function (resolve) {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', function () { resolve(); }, { once: true });
  });
};
lazy(exports, 'TextEncoder', function () { return require('internal/util/encoding').TextEncoder; });
lazy(exports, 'TextDecoder', function () { return require('internal/util/encoding').TextDecoder; });
lazy(exports, 'getCallSites', function () { return require('internal/util/call_sites'); });
lazy(exports, 'parseArgs', function () { return require('internal/util/parse_args').parseArgs; });
