// Measures what one operation costs on this runtime and prints one line of JSON. ES5, so that every engine runs the same text.
// Arguments: milliseconds of warm-up per operation, number of samples.
'use strict';

var addon = require('../../../target/addons/operations.node');

var WARM_UP = Number(process.argv[2] || 1000);
var SAMPLES = Number(process.argv[3] || 15);
var SAMPLE_NS = 1e7;

var object = { value: 1 };
var counter = new addon.Counter();
var text = 'sixteen letters!';
function empty() {}

// A loop of its own per operation: a shared one would call many functions from one place, which is slow everywhere.
var operations = {
  nop: function (n) { var f = addon.nop; for (var i = 0; i < n; i++) f(); },
  add: function (n) { var f = addon.add; for (var i = 0, sum = 0; i < n; i++) sum = f(sum, 0.5); },
  object: function (n) { var f = addon.object; for (var i = 0; i < n; i++) f(); },
  'string in': function (n) { var f = addon.stringIn; for (var i = 0; i < n; i++) f(text); },
  'string out': function (n) { var f = addon.stringOut; for (var i = 0; i < n; i++) f(); },
  callback: function (n) { var f = addon.callback; for (var i = 0; i < n; i++) f(empty); },
  get: function (n) { var f = addon.get; for (var i = 0; i < n; i++) f(object); },
  set: function (n) { var f = addon.set; for (var i = 0; i < n; i++) f(object); },
  wrap: function (n) { var C = addon.Counter; for (var i = 0; i < n; i++) new C(); },
  method: function (n) { for (var i = 0; i < n; i++) counter.increment(); },
  reference: function (n) { var f = addon.reference; for (var i = 0; i < n; i++) f(object); }
};

function wallMillis() {
  var t = process.hrtime();
  return t[0] * 1e3 + t[1] / 1e6;
}

function cost(loop, n) {
  var start = addon.cpuTime();
  loop(n);
  return addon.cpuTime() - start;
}

// Each operation's loop, how many turns of it take about a sample's time, and what has been seen.
function Candidate(name) {
  this.name = name;
  this.loop = operations[name];
  this.n = 100;
  this.best = Infinity;
  this.samples = [];
}

// Runs one chunk; tells whether it was faster than every chunk before.
Candidate.prototype.warmUp = function () {
  var took = cost(this.loop, this.n), each = took / this.n, isFaster = each < this.best * 0.95;
  this.best = Math.min(this.best, each);
  if (took < SAMPLE_NS / 2) this.n = Math.max(this.n + 1, Math.floor(Math.min(this.n * 4, this.n * SAMPLE_NS / Math.max(took, 1))));
  if (took > SAMPLE_NS * 2) this.n = Math.max(1, Math.floor(this.n / 2));
  return isFaster;
};

Candidate.prototype.sample = function () {
  this.samples.push(cost(this.loop, this.n) / this.n);
};

// Calls visit with every candidate, a turn of the loop each, so that finalizers and compilers get their turn too; then done.
function round(candidates, visit, done) {
  var i = 0;
  (function next() {
    if (i === candidates.length) return done();
    visit(candidates[i++]);
    setImmediate(next);
  })();
}

// All operations take turns, so that what is measured is a program that has been running, not the first seconds of a compiler. A runtime whose
// compiler is still at it gets more time: up to five times.
function warmUp(candidates, done) {
  var start = wallMillis(), improved = start, limit = WARM_UP * candidates.length;
  (function again() {
    round(candidates, function (candidate) {
      if (candidate.warmUp()) improved = wallMillis();
    }, function () {
      var now = wallMillis(), isStable = now - start > limit && now - improved > limit / 2;
      if (isStable || now - start > limit * 5) done();
      else again();
    });
  })();
}

function measure(candidates, rounds, done) {
  if (rounds === 0) return done();
  round(candidates, function (candidate) { candidate.sample(); }, function () { measure(candidates, rounds - 1, done); });
}

var candidates = Object.keys(operations).map(function (name) { return new Candidate(name); });
warmUp(candidates, function () {
  measure(candidates, SAMPLES, function () {
    console.log(JSON.stringify({
      operations: candidates.map(function (candidate) { return { name: candidate.name, samples: candidate.samples }; })
    }));
  });
});
