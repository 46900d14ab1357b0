/* What the functions of vm are given. */
'use strict';

var errors = require('internal/errors');

function optional(validate) {
  return function (options, name) {
    if (options[name] !== undefined) validate(options[name], 'options.' + name);
  };
}
var string = optional(errors.validateString);
var boolean = optional(errors.validateBoolean);
var integer = optional(function (value, name) { errors.validateInteger(value, name, -2147483648, 2147483647); });
var callback = optional(errors.validateFunction);
var object = optional(errors.validateObject);
var cached = optional(function (value, name) {
  if (!ArrayBuffer.isView(value)) throw errors.invalidArgType(name, ['Buffer', 'TypedArray', 'DataView'], value);
});

/** Options of a script or function, or the name of its file. */
exports.ofText = function (given, standard) {
  var options = typeof given === 'string' ? { filename: given } : given === undefined ? {} : given;
  errors.validateObject(options, 'options');
  string(options, 'filename');
  integer(options, 'lineOffset');
  integer(options, 'columnOffset');
  cached(options, 'cachedData');
  boolean(options, 'produceCachedData');
  if (typeof options.importModuleDynamically !== 'symbol') callback(options, 'importModuleDynamically');
  return {
    filename: options.filename === undefined ? standard : options.filename,
    lines: offset(options.lineOffset),
    columns: offset(options.columnOffset),
    cachedData: options.cachedData,
    produceCachedData: options.produceCachedData === true
  };
};

function offset(value) { return value > 0 ? value : 0; }

/** A text that begins where the options say. */
exports.placed = function (text, before, options) {
  if (text.slice(0, 2) === '#!') return before + text;
  return repeat('\n', options.lines) + repeat(' ', options.columns - before.length) + before + text;
};

function repeat(letter, count) { return count > 0 ? new Array(count + 1).join(letter) : ''; }

/** Options of a run. */
exports.checkRun = function (given) {
  if (given === undefined || typeof given === 'string') return;
  errors.validateObject(given, 'options');
  if (given.timeout !== undefined) errors.validateInteger(given.timeout, 'options.timeout', 1, 4294967295);
  boolean(given, 'displayErrors');
  boolean(given, 'breakOnSigint');
};

/** Options of a new context. */
exports.checkContext = function (given, nameOption, originOption, generationOption) {
  if (given === undefined || typeof given === 'string') return;
  errors.validateObject(given, 'options');
  string(given, nameOption);
  string(given, originOption);
  object(given, generationOption);
  if (given.microtaskMode !== undefined) errors.validateOneOf(given.microtaskMode, 'options.microtaskMode', ['afterEvaluate']);
};

exports.checkObject = object;
