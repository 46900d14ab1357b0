/* Scripts in the realm that there is; other contexts are not supported. */
'use strict';

var errors = require('internal/errors');
var evaluate = internalBinding('v8').evaluate;

function unsupported(what) {
  return function () { throw errors.create(Error, 'ERR_NOT_SUPPORTED', what); };
}

// A script that does not parse is refused when it is made: a function of it is, without being called.
function check(filename, code) {
  evaluate(filename, '(function () {' + code + '\n})');
}

function Script(code, options) {
  if (!(this instanceof Script)) return new Script(code, options);
  var filename = typeof options === 'string' ? options : (options && options.filename) || 'evalmachine.<anonymous>';
  if (options !== undefined && typeof options !== 'string') errors.validateObject(options, 'options');
  check(filename, String(code));
  Object.defineProperty(this, '_code', { value: String(code) });
  Object.defineProperty(this, '_filename', { value: String(filename) });
  this.cachedDataRejected = undefined;
}
Script.prototype.runInThisContext = function runInThisContext() { return evaluate(this._filename, this._code); };
Script.prototype.runInContext = unsupported('vm.Script.runInContext');
Script.prototype.runInNewContext = unsupported('vm.Script.runInNewContext');
Script.prototype.createCachedData = function createCachedData() { return Buffer.alloc(0); };

exports.Script = Script;
exports.runInThisContext = function runInThisContext(code, options) { return new Script(code, options).runInThisContext(); };
exports.createScript = function createScript(code, options) { return new Script(code, options); };
exports.compileFunction = function compileFunction(code, parameters, options) {
  errors.validateString(code, 'code');
  if (parameters !== undefined) errors.validateArray(parameters, 'params');
  var filename = (options && options.filename) || '';
  return evaluate(filename, '(function (' + (parameters || []).join(',') + ') {' + code + '\n})');
};
exports.isContext = function isContext(object) {
  errors.validateObject(object, 'object');
  return false;
};
exports.createContext = unsupported('vm.createContext');
exports.runInContext = unsupported('vm.runInContext');
exports.runInNewContext = unsupported('vm.runInNewContext');
exports.measureMemory = unsupported('vm.measureMemory');
exports.constants = {};
