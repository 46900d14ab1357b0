/* Contexts: a world of the engine for each object that was made one's global object. */
'use strict';

var collection = require('internal/v8/collection');
var imports = require('internal/vm/imports');
var native = internalBinding('vm');
var worlds = new WeakMap();

// V8's console writes to the inspector only.
var CONSOLE = ['debug', 'error', 'info', 'log', 'warn', 'dir', 'dirxml', 'table', 'trace', 'group', 'groupCollapsed', 'groupEnd',
  'clear', 'count', 'countReset', 'assert', 'profile', 'profileEnd', 'time', 'timeLog', 'timeEnd', 'timeStamp', 'context'];
var FURNISH = '(function (main, names, asyncIterator) {' +
  'function add(name, value) {' +
  '  Object.defineProperty(this, name, { value: value, writable: true, configurable: true, enumerable: false });' +
  '}' +
  'var console = {};' +
  'names.forEach(function (name) { console[name] = function () {}; });' +
  'add.call(this, "console", console);' +
  'if (typeof globalThis === "undefined") add.call(this, "globalThis", this);' +
  'for (var name in main) if (!(name in this)) add.call(this, name, main[name]);' +
  'if (asyncIterator && !Symbol.asyncIterator) Object.defineProperty(Symbol, "asyncIterator", { value: asyncIterator });' +
  '})';

function furnish(world) {
  var main = {};
  if (typeof Atomics !== 'undefined') main.Atomics = Atomics;
  if (typeof SharedArrayBuffer !== 'undefined') main.SharedArrayBuffer = SharedArrayBuffer;
  if (typeof WebAssembly !== 'undefined') main.WebAssembly = WebAssembly;
  world.evaluate('node:vm', FURNISH).call(world.global, main, CONSOLE, Symbol.asyncIterator);
  if (collection.isExposed) collection.furnish(world.global);
}

function intercept(world, object) {
  var proxy = require('internal/vm/interception').intercept(object, world);
  Object.defineProperty(world.global, 'globalThis', { value: proxy, writable: true, configurable: true, enumerable: false });
}

exports.isContext = function (object) { return worlds.has(object); };

exports.contextify = function (object) {
  if (worlds.has(object)) return;
  var world = native.newWorld();
  furnish(world);
  if (native.canIntercept) {
    intercept(world, object);
    worlds.set(object, { evaluate: world.evaluate, global: world.global });
  } else {
    worlds.set(object, require('internal/vm/mirroring').mirror(world, object));
  }
};

/** Runs a script in the context of an object, or in this world if there is none. */
exports.evaluate = function (object, filename, code) {
  var world = object === undefined ? undefined : worlds.get(object);
  imports.serve(code, world === undefined ? globalThis : world.global);
  return (world || native).evaluate(filename, code);
};

exports.check = native.check;
