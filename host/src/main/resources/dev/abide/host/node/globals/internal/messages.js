/*
 * Texts of errors as V8 has them, where an engine says it otherwise: tests of packages compare them. An engine's own
 * function runs first; only when it has thrown is the text looked for.
 */
'use strict';

var global = Function('return this')();

function replace(holder, name, length, body) {
  Object.defineProperty(body, 'name', { value: name, configurable: true });
  Object.defineProperty(body, 'length', { value: length, configurable: true });
  Object.defineProperty(holder, name, { value: body, writable: true, configurable: true, enumerable: false });
}

function messageOf(action) {
  try {
    action();
  } catch (e) {
    return e.message;
  }
  return '';
}

// The stack begins where the script called.
function renewed(Type, message, caller) {
  var error = new Type(message);
  if (Error.captureStackTrace) Error.captureStackTrace(error, caller);
  return error;
}

var MALFORMED = 'URI malformed';
if (messageOf(function () { decodeURIComponent('%'); }) !== MALFORMED) {
  ['decodeURI', 'decodeURIComponent', 'encodeURI', 'encodeURIComponent'].forEach(function (name) {
    var own = global[name];
    var made = function (text) {
      try {
        return own(text);
      } catch (e) {
        throw e instanceof URIError ? renewed(URIError, MALFORMED, made) : e;
      }
    };
    replace(global, name, 1, made);
  });
}

if (messageOf(function () { JSON.parse('{a'); }) !== 'Expected property name or \'}\' in JSON at position 1') {
  var parse = JSON.parse;
  replace(JSON, 'parse', 2, function parseText(text, reviver) {
    try {
      return parse(text, reviver);
    } catch (e) {
      var isOfText = e instanceof SyntaxError && typeof text !== 'symbol';
      var problem = isOfText ? require('internal/globals/json').problemOf(text) : undefined;
      throw problem === undefined ? e : renewed(SyntaxError, problem, parseText);
    }
  });
}

var CIRCULAR = 'Converting circular structure to JSON';
var circle = {};
circle.circle = circle;
if (messageOf(function () { JSON.stringify(circle); }).indexOf(CIRCULAR + '\n') !== 0) {
  var stringify = JSON.stringify;
  var isCircular = new RegExp(/^\w+/.exec(messageOf(function () { JSON.stringify(circle); }))[0]);
  replace(JSON, 'stringify', 3, function stringifyValue(value, replacer, space) {
    try {
      return stringify(value, replacer, space);
    } catch (e) {
      if (!(e instanceof TypeError) || !isCircular.test(e.message)) throw e;
      var path = require('internal/globals/json').circleIn(value);
      throw path === undefined ? e : renewed(TypeError, CIRCULAR + path, stringifyValue);
    }
  });
}

var NONE = 'All promises were rejected';
if (typeof Promise.any === 'function' && new AggregateError([], NONE).message === NONE) {
  // What is rejected shows its text only later, so there is no asking first.
  replace(Promise, 'any', 1, function any(iterable) {
    var Type = this;
    return new Type(function (resolve, reject) {
      var errors = [];
      var waiting = 1;
      var take = Type.resolve;
      if (typeof take !== 'function') throw new TypeError('Promise resolve or reject function is not callable');
      function rejected() {
        if (--waiting === 0) reject(new AggregateError(errors, NONE));
      }
      forEach(iterable, function (item, index) {
        var isCalled = false;
        errors[index] = undefined;
        waiting++;
        take.call(Type, item).then(resolve, function (error) {
          if (isCalled) return;
          isCalled = true;
          errors[index] = error;
          rejected();
        });
      });
      rejected();
    });
  });
}

// An iterator is closed if the action throws.
function forEach(iterable, action) {
  var iterator = iterable[Symbol.iterator]();
  var next = iterator.next;
  for (var index = 0; ; index++) {
    var step = next.call(iterator);
    if (step.done) return;
    try {
      action(step.value, index);
    } catch (e) {
      try {
        if (typeof iterator['return'] === 'function') iterator['return']();
      } catch (ignored) {
        // The first error counts.
      }
      throw e;
    }
  }
}
