/*
 * import() in the texts that Function and its like make functions of, for an engine that understands it but knows no
 * loader of ours. Texts of eval stay as they are: in place of eval itself nothing sees the scope of its caller.
 */
'use strict';

var CALL = /\bimport\s*(?:\(|\/)/;
var FRAME = /(?:\(|at )(?:file:\/\/)?(\/[^\n]*?):\d+:\d+\)?(?=\n|$)/;

// The file of who calls, as the import is relative to it.
function caller() {
  var frame = FRAME.exec(String(new Error().stack));
  if (frame !== null) return frame[1];
  return process.mainModule ? process.mainModule.filename : 'Function';
}

function replaced(texts) {
  var list = Array.prototype.slice.call(texts);
  var last = list.length - 1;
  if (last < 0 || typeof list[last] === 'object') return list;
  var body = String(list[last]);
  if (!CALL.test(body)) return list;
  var imports = require('internal/vm/imports');
  list[last] = imports.replacedFrom(caller(), body);
  imports.serve(list[last], globalThis);
  return list;
}

function replace(Native) {
  var prototype = Native.prototype;
  function Constructor() {
    var made = Native.apply(undefined, replaced(arguments));
    // Of a class that extends this one.
    var own = prototype.isPrototypeOf(this) ? Object.getPrototypeOf(this) : prototype;
    return own === prototype ? made : Object.setPrototypeOf(made, own);
  }
  Object.defineProperty(Constructor, 'name', { value: Native.name, configurable: true });
  Object.defineProperty(Constructor, 'length', { value: 1, configurable: true });
  Object.defineProperty(Constructor, 'prototype', { value: prototype, writable: false });
  Object.setPrototypeOf(Constructor, Object.getPrototypeOf(Native));
  var prior = Object.getOwnPropertyDescriptor(prototype, 'constructor');
  prior.value = Constructor;
  Object.defineProperty(prototype, 'constructor', prior);
  return Constructor;
}

/** Puts constructors in the place of those that there are. */
exports.install = function (global) {
  var others = Function('return [async function () {}, async function* () {}]')();
  var replacement = replace(Function);
  Object.defineProperty(global, 'Function', { value: replacement, writable: true, configurable: true, enumerable: false });
  others.forEach(function (each) {
    Object.setPrototypeOf(replace(Object.getPrototypeOf(each).constructor), replacement);
  });
};
