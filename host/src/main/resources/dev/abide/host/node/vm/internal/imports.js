/*
 * import() in texts that vm runs: it asks the main loader if the options say so, and is refused otherwise, as on node
 * without --experimental-vm-modules. Engines have none, or one that knows no loader; so each is replaced.
 */
'use strict';

var errors = require('internal/errors');
var native = internalBinding('vm');

var NAME = '$abide$import';
var CALL = /\bimport\s*(?:\(|\/)/;

function refuse(code, message) {
  return function () { return Promise.reject(errors.coded(TypeError, code, message)); };
}

var importing = {
  missing: refuse('ERR_VM_DYNAMIC_IMPORT_CALLBACK_MISSING', 'A dynamic import callback was not specified.'),
  unflagged: refuse('ERR_VM_DYNAMIC_IMPORT_CALLBACK_MISSING_FLAG',
    'A dynamic import callback was invoked without --experimental-vm-modules'),
  main: function (filename) {
    var path = require('path');
    var base = path.isAbsolute(filename) ? filename : path.join(process.cwd(), 'vm');
    return require('module')._import({ filename: base });
  }
};

function callee(callback, filename) {
  if (typeof callback !== 'symbol') return NAME + (callback === undefined ? '.missing' : '.unflagged');
  return NAME + '.main(' + JSON.stringify(filename) + ')';
}

exports.replaced = function (text, given, filename) {
  if (!CALL.test(text)) return text;
  var callback = given === undefined || given === null ? undefined : given.importModuleDynamically;
  return native.withoutImport(text, callee(callback, filename));
};

/** A text whose import() is that of a file. */
exports.replacedFrom = function (filename, text) {
  return native.withoutImport(text, NAME + '.main(' + JSON.stringify(filename) + ')');
};

/** Gives a global object what a text needs. */
exports.serve = function (text, global) {
  if (text.indexOf(NAME) < 0 || Object.prototype.hasOwnProperty.call(global, NAME)) return;
  Object.defineProperty(global, NAME, { value: importing, configurable: true, writable: true, enumerable: false });
};
