'use strict';
// programs.js VERSION: runs the programs that come line by line on stdin, each with an env of its own, and writes the
// log of each, then a line "end".
//
// After a program its values are shown once more, from inside JavaScript; promises a turn of the loop later, when they
// are settled. ES5 throughout.

var path = require('path');
var types = require('util').types;
var file = path.join(__dirname, '..', '..', '..', 'target', 'addons', 'programs', 'machine' + process.argv[2] + '.node');

function load() {
  var module = {exports: {}};
  process.dlopen(module, file);
  return module.exports;
}

// ---- what belongs to the realm, and is not a program's to change

var realm = [];
var seen = new Map();

function isObject(value) {
  return value !== null && (typeof value === 'object' || typeof value === 'function');
}

function add(value) {
  if (isObject(value) && !seen.has(value)) {
    seen.set(value, true);
    realm.push(value);
  }
}

function prototypes(value) {
  for (var at = value; at !== null && at !== undefined; at = Object.getPrototypeOf(at)) add(at);
}

// What throws is an object of the JVM, or a poisoned property: no program comes there.
function tolerate(action) {
  try {
    action();
  } catch (e) {
    return;
  }
}

function exploreProperty(object, key) {
  var property = Object.getOwnPropertyDescriptor(object, key);
  add(property.value);
  add(property.get);
  add(property.set);
}

function exploreOne(object) {
  add(Object.getPrototypeOf(object));
  Object.getOwnPropertyNames(object).concat(Object.getOwnPropertySymbols(object)).forEach(function (key) {
    tolerate(function () { exploreProperty(object, key); });
  });
}

function exploreRealm() {
  prototypes(global);
  prototypes(process);
  add(Buffer); // a getter of the global object on Node
  [function () {}, [][Symbol.iterator] && [][Symbol.iterator](), new Error(), /x/, new Date(), new Map(), Promise.resolve()].forEach(prototypes);
  for (var i = 0; i < realm.length; i++) {
    tolerate(function () { exploreOne(realm[i]); });
  }
}

function isShared(value) {
  return seen.has(value) || value === global;
}

// Joining the elements of an array as long as a program made it, or of what inherits from one, would take hours.
function isEndless(value) {
  for (var at = value; isObject(at); at = Object.getPrototypeOf(at)) {
    var length = Object.getOwnPropertyDescriptor(at, 'length');
    if (length) return !isObject(length.value) && typeof length.value !== 'symbol' && Number(length.value) > 1000;
  }
  return false;
}

// Asks no getter: a program may have made it. An array that holds itself is read as empty in itself.
function elements(array) {
  return Array.from({length: Math.min(array.length, 100)}, function (_, at) { return (Object.getOwnPropertyDescriptor(array, at) || {}).value; });
}

function hasOwnText(value, around) {
  if (typeof value === 'function' || value instanceof Error || value instanceof Date || isEndless(value)) return true;
  if (value === Date.prototype) return true; // in some engines a date
  var outer = around || [];
  return Array.isArray(value) && outer.indexOf(value) < 0
    && elements(value).some(function (element) { return hasOwnText(element, outer.concat([value])); });
}

function inheritsSharedKeys(value) {
  for (var at = value; isObject(at); at = Object.getPrototypeOf(at)) {
    if (isShared(at) && Object.keys(at).length > 0) return true;
  }
  return false;
}

function hasFixedElements(value) {
  for (var at = value; isObject(at) && !isShared(at); at = Object.getPrototypeOf(at)) {
    if (at instanceof String || !Object.isExtensible(at)) return true;
  }
  return typeof value === 'string';
}

// ---- showing values

var OWN_TASTE = ['length', 'name', 'prototype', 'arguments', 'caller', 'arity', 'stack', 'message', 'fileName', 'lineNumber', 'columnNumber', 'rhinoException',
  'javaException', 'nashornException', 'cause', 'lastIndex', 'source', 'global', 'ignoreCase', 'multiline', 'dotAll', 'flags', 'sticky', 'unicode', 'byteLength'];

var BIGINTS_ARE_OBJECTS = typeof BigInt === 'function' && typeof BigInt(1) === 'object';

function quoted(text) {
  return '"' + text.replace(/[^ !#-\[\]-~]/g, function (unit) {
    return '\\u' + ('000' + unit.charCodeAt(0).toString(16)).slice(-4);
  }) + '"';
}

function number(value) {
  return value === 0 && 1 / value < 0 ? '-0' : String(value);
}

function Show() {
  this.objects = [];
  this.out = [];
}

// Anything that is not shown yet is numbered, and shown later on a line of its own.
Show.prototype.name = function (value) {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return number(value);
  if (typeof value === 'symbol') return 'symbol';
  if (!isObject(value)) return typeof value === 'bigint' ? value + 'n' : String(value);
  if (isShared(value)) return 'shared';
  if (BIGINTS_ARE_OBJECTS && Object.prototype.toString.call(value) === '[object BigInt]') return String(value) + 'n';
  var index = this.objects.indexOf(value);
  return '$' + (index >= 0 ? index : this.objects.push(value) - 1);
};

Show.prototype.property = function (object, key) {
  var own = Object.getOwnPropertyDescriptor(object, key);
  var flags = (own.writable ? 'w' : '') + (own.enumerable ? 'e' : '') + (own.configurable ? 'c' : '');
  var held = 'value' in own ? this.name(own.value) : 'get ' + this.name(own.get) + ' set ' + this.name(own.set);
  return (typeof key === 'string' ? quoted(key) : 'symbol') + ' ' + flags + ' ' + held;
};

Show.prototype.properties = function (object) {
  var own = typeof object === 'function' || types.isNativeError(object) || types.isRegExp(object) || types.isAnyArrayBuffer(object) ? OWN_TASTE : [];
  var keys = Object.getOwnPropertyNames(object).filter(function (key, at, all) { return own.indexOf(key) < 0 && all.indexOf(key) === at; });
  // Which order they come in is shown by the operations that list them.
  keys.sort();
  keys = keys.concat(Object.getOwnPropertySymbols(object).filter(function (key) { return key !== Symbol.iterator; }));
  return keys.slice(0, 40).map(function (key) { return this.property(object, key); }, this).join(', ');
};

// Not every engine lists the elements of a typed array as properties, and a program may have hidden the length.
Show.prototype.elements = function (view) {
  var shown = [];
  while (Object.prototype.hasOwnProperty.call(view, shown.length)) shown.push(this.name(view[shown.length]));
  return 'elements ' + shown.join(' ');
};

Show.prototype.object = function (object) {
  return typeof object + ' ' + (Object.isExtensible(object) ? '' : 'not extensible ')
    + 'of ' + this.name(Object.getPrototypeOf(object)) + ' {'
    + (ArrayBuffer.isView(object) && !(object instanceof DataView) ? this.elements(object) : this.properties(object)) + '}';
};

// ---- programs

var machine = load();

function write(text) {
  machine.writeLine(text);
}

function attempt(action) {
  try {
    return action();
  } catch (e) {
    return 'threw ' + (e && e.name);
  }
}

function showAll(pool) {
  var show = new Show();
  write('pool ' + pool.map(function (value) { return show.name(value); }).join(' '));
  for (var i = 0; i < show.objects.length && i < 100; i++) {
    write('$' + i + ' ' + attempt(function () { return show.object(show.objects[i]); }));
  }
  show.objects.forEach(function (object, index) {
    if (types.isPromise(object) && Object.getPrototypeOf(object) === Promise.prototype) {
      attempt(function () { showOutcome(show, object, index); });
    }
  });
}

// A program may have given the promise a constructor that then() does not take; which ones have a species is each
// engine's.
function showOutcome(show, promise, index) {
  Promise.prototype.then.call(promise, function (value) {
    write('$' + index + ' fulfilled ' + show.name(value));
  }, function (reason) {
    write('$' + index + ' rejected ' + show.name(reason));
  });
}

function runOne(program) {
  var pool = load().run(program, [], isShared, hasOwnText, isEndless, inheritsSharedKeys, hasFixedElements);
  showAll(pool);
  delete global.a; // what a constructor leaves there that was called without receiver
}

// Programs reject promises as they like.
process.on('unhandledRejection', function () {});
exploreRealm();

(function next() {
  var program = machine.readLine();
  if (program === undefined) return;
  if (program === 'operations') {
    machine.operations();
  } else {
    runOne(program);
  }
  setImmediate(function () {
    write('end');
    next();
  });
})();
