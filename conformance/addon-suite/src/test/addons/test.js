'use strict';
// What every script of this suite starts with: `var test = require('../test')(__dirname)`.
//
// test.call('get_value_int32', 1.5) runs a case of the chapter's addon and prints what was called, what each call into
// Node-API answered, and what came back or was thrown. A script that needs the event loop exports `function (done)`.
// ES5 throughout: what is tested is the addons, not the syntax.

var path = require('path');
var addons = path.join(__dirname, '..', '..', '..', 'target', 'addons');

function number(value) {
  return value === 0 && 1 / value < 0 ? '-0' : String(value);
}

function quoted(text) {
  return '"' + text.replace(/[^ !#-\[\]-~]/g, function (unit) {
    return '\\u' + ('000' + unit.charCodeAt(0).toString(16)).slice(-4);
  }) + '"';
}

// Engines word their messages as they like, so an error shows only what Node-API promises: its name and its code.
function error(value) {
  return value.name + (value.code === undefined ? '' : ' ' + value.code);
}

function elements(value) {
  var shown = [];
  for (var i = 0; i < value.length; i++) {
    shown.push(i in value ? describe(value[i]) : '<hole>');
  }
  return '[' + shown.join(', ') + ']';
}

function properties(value) {
  return '{' + Object.keys(value).map(function (key) {
    return key + ': ' + describe(value[key]);
  }).join(', ') + '}';
}

function describe(value) {
  if (typeof value === 'number') return number(value);
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'function') return 'function ' + value.name;
  if (typeof value === 'bigint') return String(value) + 'n';
  if (value === null || typeof value !== 'object') return String(value);
  var kind = Object.prototype.toString.call(value).slice(8, -1);
  if (kind === 'BigInt') return String(value) + 'n'; // where an engine without BigInt has a stand-in
  if (kind === 'Error' || value.name === 'Stop') return error(value);
  if (kind === 'Array') return elements(value);
  if (kind === 'Date') return 'Date(' + number(value.getTime()) + ')';
  if (kind === 'ArrayBuffer' || kind === 'SharedArrayBuffer' || kind === 'DataView') return kind + '(' + value.byteLength + ')';
  if (/Array$/.test(kind)) return kind + elements(value);
  if (kind === 'Object') return properties(value);
  return kind;
}

// A property's descriptor in an order of our own, since each engine has its own.
function descriptor(object, key) {
  var own = Object.getOwnPropertyDescriptor(object, key);
  var shown = {};
  ['value', 'get', 'set', 'writable', 'enumerable', 'configurable'].forEach(function (field) {
    if (field in own) shown[field] = own[field];
  });
  return describe(shown);
}

function print() {
  console.log(Array.prototype.slice.call(arguments).join(' '));
}

// Turns the event loop until a condition holds.
function until(condition, then) {
  var deadline = Date.now() + 60000;
  (function turn() {
    if (condition()) return then();
    if (Date.now() > deadline) throw new Error('this never became true: ' + condition);
    setImmediate(turn);
  })();
}

// The same, collecting garbage at each turn.
function untilCollected(condition, then) {
  until(function () {
    if (condition()) return true;
    global.gc();
    return false;
  }, then);
}

// Starts a worker that runs a function of a script: body(test, port, data). What it prints goes through the parent, so
// it posts what is to be shown.
function worker(directory, name, body, options) {
  var Worker = require('worker_threads').Worker;
  var own = JSON.stringify([__filename, directory, name]);
  return new Worker('var own = ' + own + ', threads = require("worker_threads");' +
      '(' + body + ')(require(own[0])(own[1], own[2]), threads.parentPort, threads.workerData)', Object.assign({eval: true}, options));
}

module.exports = function of(directory, name) {
  var file = path.join(addons, path.relative(__dirname, directory), (name || 'addon') + '.node');
  var addon = require(file);

  function printLog() {
    var log = addon.takeLog();
    if (log !== '') print(log.replace(/^/gm, '  ').replace(/\s+$/, ''));
  }

  function caught(name, args) {
    try {
      return {returned: addon[name].apply(undefined, args)};
    } catch (e) {
      return {threw: e};
    } finally {
      printLog();
    }
  }

  return {
    addon: addon,
    // Prints what an action returns or throws: for addons that have no log.
    attempt: function (name, action) {
      try {
        print(name, describe(action()));
      } catch (e) {
        print(name, 'threw', describe(e));
      }
    },
    file: file,
    print: print,
    printLog: printLog,
    describe: describe,
    descriptor: descriptor,
    until: until,
    untilCollected: untilCollected,
    // The same for another addon of the chapter.
    other: function (name) { return module.exports(directory, name); },
    worker: function (body, options) { return worker(directory, name, body, options); },
    // Runs a case and prints everything.
    call: function (name) {
      var args = Array.prototype.slice.call(arguments, 1);
      print(name + '(' + args.map(describe).join(', ') + ')');
      var outcome = caught(name, args);
      if ('threw' in outcome) print('  threw ' + describe(outcome.threw));
      else if (outcome.returned !== undefined) print('  returned ' + describe(outcome.returned));
      return outcome.returned;
    },
    // Runs a case whose arguments or result do not print alike everywhere.
    callQuietly: function (name) {
      var outcome = caught(name, Array.prototype.slice.call(arguments, 1));
      if ('threw' in outcome) print('  threw ' + describe(outcome.threw));
      return outcome.returned;
    }
  };
};
