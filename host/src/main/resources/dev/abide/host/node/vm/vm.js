/*
 * Scripts, in this world or in contexts of their own. A script's time is not limited, and data for caches means
 * nothing.
 */
'use strict';

var errors = require('internal/errors');
var contexts = require('internal/vm/contexts');
var imports = require('internal/vm/imports');
var options = require('internal/vm/options');

var EVAL = 'evalmachine.<anonymous>';
var SOURCE_MAP = /(?:^|\n)[ \t]*\/\/[#@][ \t]*sourceMappingURL=([^\s'"]*)[ \t]*(?=\s*$)/;

function checkContextified(object) {
  errors.validateObject(object, 'object');
  if (!contexts.isContext(object)) throw errors.invalidArgType('contextifiedObject', 'vm.Context', object);
}

// ---- Script

function Script(code, given) {
  if (!(this instanceof Script)) throw new TypeError("Class constructor Script cannot be invoked without 'new'");
  var text = String(code);
  var chosen = options.ofText(given, EVAL);
  var placed = imports.replaced(options.placed(text, '', chosen), given, chosen.filename);
  contexts.check(chosen.filename, placed);
  errors.hidden(this, '_text', placed);
  errors.hidden(this, '_filename', chosen.filename);
  if (chosen.cachedData !== undefined) this.cachedDataRejected = false;
  if (chosen.produceCachedData) {
    this.cachedData = this.createCachedData();
    this.cachedDataProduced = true;
  }
  var map = text.indexOf('sourceMappingURL') < 0 ? null : SOURCE_MAP.exec(text);
  this.sourceMapURL = map === null ? undefined : map[1];
}

function method(name, body) { errors.hidden(Script.prototype, name, body); }

method('runInThisContext', function runInThisContext(given) {
  options.checkRun(given);
  return contexts.evaluate(undefined, this._filename, this._text);
});
method('runInContext', function runInContext(contextifiedObject, given) {
  checkContextified(contextifiedObject);
  options.checkRun(given);
  return contexts.evaluate(contextifiedObject, this._filename, this._text);
});
method('runInNewContext', function runInNewContext(contextObject, given) {
  return this.runInContext(createContext(contextObject, contextOptions(given)), given);
});
// What there is of a script is its text.
method('createCachedData', function createCachedData() { return Buffer.from('text only.'); });

// ---- Contexts

function contextOptions(given) {
  options.checkContext(given, 'contextName', 'contextOrigin', 'contextCodeGeneration');
  return undefined;
}

function createContext(contextObject, given) {
  if (contextObject === undefined || contextObject === exports.constants.DONT_CONTEXTIFY) contextObject = {};
  if (contextObject === null || (typeof contextObject !== 'object' && typeof contextObject !== 'function')) {
    throw errors.invalidArgType('object', 'Object', contextObject);
  }
  options.checkContext(given, 'name', 'origin', 'codeGeneration');
  contexts.contextify(contextObject);
  return contextObject;
}

exports.Script = Script;
exports.createContext = function (contextObject, given) { return createContext(contextObject, given); };
Object.defineProperty(exports.createContext, 'name', { value: 'createContext', configurable: true });
exports.createScript = function createScript(code, given) { return new Script(code, given); };
exports.runInContext = function runInContext(code, contextifiedObject, given) {
  checkContextified(contextifiedObject);
  return new Script(code, given).runInContext(contextifiedObject, given);
};
exports.runInNewContext = function runInNewContext(code, contextObject, given) {
  return exports.runInContext(code, createContext(contextObject, contextOptions(given)), given);
};
exports.runInThisContext = function runInThisContext(code, given) { return new Script(code, given).runInThisContext(given); };
exports.isContext = function isContext(object) {
  errors.validateObject(object, 'object');
  return contexts.isContext(object);
};

// ---- Functions

function checkFunction(code, params, given) {
  errors.validateString(code, 'code');
  if (params !== undefined) {
    errors.validateArray(params, 'params');
    params.forEach(function (name, index) { errors.validateString(name, 'params[' + index + ']'); });
  }
  var context = given.parsingContext;
  if (context !== undefined && (typeof context !== 'object' || context === null || !contexts.isContext(context))) {
    throw errors.invalidArgType('options.parsingContext', 'Context', context);
  }
  var extensions = given.contextExtensions;
  if (extensions === undefined) return;
  errors.validateArray(extensions, 'options.contextExtensions');
  extensions.forEach(function (each, index) {
    var name = 'options.contextExtensions[' + index + ']';
    if (each === null || typeof each !== 'object') throw errors.invalidArgType(name, 'object', each);
  });
}

exports.compileFunction = function compileFunction(code, params, given) {
  if (given === undefined) given = {};
  checkFunction(code, params, given);
  var chosen = options.ofText(given, '');
  var extensions = given.contextExtensions || [];
  var names = extensions.map(function (each, index) { return '$extension' + index; });
  var scopes = names.map(function (name) { return 'with (' + name + ') '; }).join('');
  var head = 'function (' + (params || []).join(',') + ') {';
  var before = names.length === 0 ? '(' + head : '(function (' + names.join() + ') { ' + scopes + 'return ' + head;
  var text = options.placed(code, before, chosen) + '\n}' + (names.length === 0 ? ')' : '})');
  text = imports.replaced(text, given, chosen.filename);
  var made = contexts.evaluate(given.parsingContext, chosen.filename, text);
  if (names.length > 0) made = made.apply(undefined, extensions);
  if (given.produceCachedData) {
    made.cachedData = Buffer.from('text only.');
    made.cachedDataProduced = true;
  }
  if (given.cachedData !== undefined) made.cachedDataRejected = false;
  return made;
};

// ---- The rest

exports.measureMemory = function measureMemory() {
  throw errors.create(Error, 'ERR_NOT_SUPPORTED', 'vm.measureMemory');
};
exports.constants = Object.create(null);
['USE_MAIN_CONTEXT_DEFAULT_LOADER', 'DONT_CONTEXTIFY'].forEach(function (name) {
  var description = name === 'DONT_CONTEXTIFY' ? 'vm_context_no_contextify' : 'vm_dynamic_import_main_context_default';
  Object.defineProperty(exports.constants, name, { value: Symbol(description), enumerable: true });
});
