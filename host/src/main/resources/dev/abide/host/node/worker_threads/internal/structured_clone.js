'use strict';

var messaging = internalBinding('worker_threads/messaging');
var errors = require('internal/errors');

/** Returns what a second argument asks to transfer: a list, or options with one. */
exports.transferListOf = function transferListOf(options) {
  if (options === undefined || options === null) return [];
  if (typeof options !== 'object') {
    throw errors.coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'Optional transferList argument must be an iterable');
  }
  var list = Array.isArray(options) ? options : options.transfer;
  if (list === undefined && typeof Symbol === 'function' && options[Symbol.iterator]) list = options;
  return list === undefined || list === null ? [] : Array.from(list);
};

exports.structuredClone = function structuredClone(value, options) {
  if (arguments.length === 0) throw errors.coded(TypeError, 'ERR_MISSING_ARGS', 'The value argument must be specified');
  return messaging.clone(value, exports.transferListOf(options));
};
