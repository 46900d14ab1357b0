/* Connects the stream of events with reporters: the builtin ones and those of users, each with its destination. */
'use strict';

var BUILTIN = ['dot', 'events', 'junit', 'lcov', 'spec', 'tap'];

function destination(name) {
  if (name === 'stdout' || name === 'stderr') return process[name];
  return require('fs').createWriteStream(name);
}

/** A module of the user: a path, a URL or the name of a package, seen from the working directory. */
function load(name) {
  var from = require('module').createRequire(process.cwd() + '/');
  var id = /^file:/.test(name) ? require('url').fileURLToPath(name) : name;
  var loaded = from(id);
  return loaded !== null && typeof loaded === 'object' && loaded.default !== undefined ? loaded.default : loaded;
}

function reporterOf(name) {
  if (BUILTIN.indexOf(name) < 0) return load(name);
  if (name === 'lcov') return function () { return []; };
  return name === 'events' ? require('internal/test/wire').reporter : require('internal/test/reporter_' + name);
}

function attach(stream, reporter, target) {
  if (typeof reporter === 'function' && reporter.prototype && typeof reporter.prototype._transform === 'function') {
    reporter = new reporter();
  }
  var text = stream.compose(reporter);
  text.on('data', function (chunk) { target.write(chunk); });
  text.on('error', function (error) {
    process.nextTick(function () { throw error; });
  });
  text.on('end', function () {
    if (target !== process.stdout && target !== process.stderr) target.end();
  });
}

/** Connects all. Returns a promise that is fulfilled when events may flow. */
exports.connect = function connect(stream, reporters) {
  return new Promise(function (resolve) {
    reporters.forEach(function (each) { attach(stream, reporterOf(each.name), destination(each.destination)); });
    resolve();
  });
};

// ---- For the builtin ones, which are functions from events to text

/** What a function makes of each thing of an asynchronous iterable, with what stands before and after. */
exports.mapped = function mapped(source, before, map, after) {
  var input = source[Symbol.asyncIterator]();
  var state = { isStarted: before === '', isOver: false };
  function next() {
    if (!state.isStarted) {
      state.isStarted = true;
      return Promise.resolve({ value: before, done: false });
    }
    if (state.isOver) return Promise.resolve({ value: undefined, done: true });
    return input.next().then(function (step) {
      if (step.done) state.isOver = true;
      var text = step.done ? after() : map(step.value);
      return text === undefined || text === '' ? next() : { value: text, done: false };
    });
  }
  var iterator = { next: next };
  iterator[Symbol.asyncIterator] = function () { return iterator; };
  return iterator;
};
