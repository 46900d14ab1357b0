/*
 * Namespaces of modules: objects without prototype, with a getter for each export. Made in any order, for modules may
 * stand in a circle; complete, they are in the order of their names and sealed.
 */
'use strict';

var known = new WeakSet();
// Of modules that are no ES modules, by what they export.
var wrapped = new WeakMap();
// What require() gives for a namespace, and back.
var facades = new WeakMap();
var originals = new WeakMap();

exports.create = function create() {
  var namespace = Object.create(null);
  if (typeof Symbol === 'function' && Symbol.toStringTag) {
    Object.defineProperty(namespace, Symbol.toStringTag, { value: 'Module' });
  }
  known.add(namespace);
  return namespace;
};

exports.isNamespace = function isNamespace(value) {
  return typeof value === 'object' && value !== null && known.has(value);
};

function define(namespace, name, getter) {
  Object.defineProperty(namespace, name, { get: getter, enumerable: true, configurable: true });
}
exports.define = define;

/** Puts the exports in order; they are all there are. */
exports.complete = function complete(namespace) {
  Object.getOwnPropertyNames(namespace).sort().forEach(function (name) {
    // One after the other to the end: after the last they stand in this order.
    var getter = Object.getOwnPropertyDescriptor(namespace, name).get;
    delete namespace[name];
    define(namespace, name, getter);
  });
  return Object.seal(namespace);
};

/** A complete namespace of what an object has under some names, and of one thing more. */
function mirror(value, names, more, getter) {
  var namespace = exports.create();
  names.forEach(function (name) {
    define(namespace, name, function () { return value[name]; });
  });
  define(namespace, more, getter);
  return exports.complete(namespace);
}

/** The namespace of a value that is the default export, and the only one. */
exports.ofValue = function ofValue(value) {
  return wrap(value, []);
};

function wrap(value, names) {
  return mirror(value, names, 'default', function () { return value; });
}

/**
 * The namespace of what a module exports: its own, or for one that is no ES module one with the names that there are
 * now.
 */
exports.of = function of(value) {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return wrap(value, []);
  if (known.has(value)) return originals.get(value) || value;
  var names = Object.keys(value).filter(function (name) { return name !== 'default'; });
  var namespace = wrapped.get(value);
  if (namespace === undefined || Object.keys(namespace).length !== names.length + 1) {
    namespace = wrap(value, names);
    wrapped.set(value, namespace);
  }
  return namespace;
};

/**
 * What require() gives for a namespace: one with a default export says __esModule, for importers that were compiled to
 * CommonJS.
 */
exports.toRequire = function toRequire(namespace) {
  if (!('default' in namespace) || '__esModule' in namespace || Object.isExtensible(namespace)) return namespace;
  var facade = facades.get(namespace);
  if (facade === undefined) {
    facade = mirror(namespace, Object.keys(namespace), '__esModule', function () { return true; });
    facades.set(namespace, facade);
    originals.set(facade, namespace);
  }
  return facade;
};
