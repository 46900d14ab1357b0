// Measures what operations cost on this runtime and prints one line of JSON. ES5, so that every engine runs the same
// text.
// Arguments: --list, for the names of all operations; or milliseconds of warm-up per operation, number of samples, the
// names of the operations (all, if none).
'use strict';

var rows = require('./rows.js'), operations = rows.operations, asynchronous = rows.asynchronous;

var WARM_UP = Number(process.argv[2] || 500);
var SAMPLES = Number(process.argv[3] || 15);
var SAMPLE_NS = 1e7;
var NAMES = process.argv.slice(4);

function wallNanos() {
  var t = process.hrtime();
  return t[0] * 1e9 + t[1];
}

// Each operation's loop, how many turns of it take about a sample's time, and what has been seen.
function Candidate(name) {
  var own = operations[name], other = asynchronous[name];
  this.name = name;
  this.unit = own ? 1 : other.unit;
  this.cost = own
    ? function (n, done) {
      var start = rows.cpuTime();
      own(n);
      done(rows.cpuTime() - start);
    }
    : function (n, done) {
      var start = wallNanos();
      other.loop(n, function () { done(wallNanos() - start); });
    };
  this.n = own ? 100 : this.unit;
  this.cold = undefined;
  this.best = Infinity;
  this.samples = [];
}

// Runs one chunk; tells whether it was faster than every chunk before. The first, of a hundred, is what a cold start
// costs.
Candidate.prototype.warmUp = function (done) {
  var self = this;
  self.cost(self.n, function (took) {
    var each = took / self.n, isFaster = each < self.best * 0.95;
    if (self.cold === undefined) self.cold = each;
    self.best = Math.min(self.best, each);
    if (took < SAMPLE_NS / 2) self.grow(self.n * Math.min(4, SAMPLE_NS / Math.max(took, 1)));
    if (took > SAMPLE_NS * 2) self.grow(self.n / 2);
    done(isFaster);
  });
};

Candidate.prototype.grow = function (n) {
  this.n = Math.max(1, Math.round(n / this.unit)) * this.unit;
};

Candidate.prototype.sample = function (done) {
  var self = this;
  self.cost(self.n, function (took) {
    self.samples.push(took / self.n);
    done();
  });
};

// Calls visit with every candidate, a turn of the loop each, so that finalizers and compilers get their turn too; then
// done.
function round(candidates, visit, done) {
  var i = 0;
  (function next() {
    if (i === candidates.length) return done();
    visit(candidates[i++], function () { setImmediate(next); });
  })();
}

// All operations take turns, so that what is measured is a program that has been running, not the first seconds of a
// compiler. A runtime whose compiler is still at it gets more time: up to twice as much.
function warmUp(candidates, done) {
  var start = wallNanos(), improved = start, limit = WARM_UP * candidates.length * 1e6;
  (function again() {
    round(candidates, function (candidate, next) {
      candidate.warmUp(function (isFaster) {
        if (isFaster) improved = wallNanos();
        next();
      });
    }, function () {
      var now = wallNanos(), isStable = now - start > limit && now - improved > limit / 2;
      if (isStable || now - start > limit * 2) done();
      else again();
    });
  })();
}

function measure(candidates, rounds, done) {
  if (rounds === 0) return done();
  round(candidates, function (candidate, next) { candidate.sample(next); }, function () { measure(candidates, rounds - 1, done); });
}

var all = Object.keys(operations).concat(Object.keys(asynchronous));
var candidates = all
  .filter(function (name) { return NAMES.length === 0 || NAMES.indexOf(name) >= 0; })
  .map(function (name) { return new Candidate(name); });
function listAll() {
  console.log(JSON.stringify({ names: all }));
}

if (process.argv[2] === '--list') listAll();
else warmUp(candidates, function () {
  measure(candidates, SAMPLES, function () {
    console.log(JSON.stringify({
      operations: candidates.map(function (candidate) {
        return { name: candidate.name, cold: candidate.cold, samples: candidate.samples };
      })
    }));
  });
});
