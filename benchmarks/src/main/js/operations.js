// Measures what one operation costs on this runtime and prints one line of JSON. ES5, so that every engine runs the
// same text.
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

// What needs other threads: elapsed time, in units of several, and the loop tells when it has ended.
function works(together) {
  return function (n, done) {
    var left = n, toStart = n;
    function start() { toStart--; addon.work(ended); }
    function ended() {
      if (--left === 0) done();
      else if (toStart > 0) start();
    }
    for (var i = 0; i < together; i++) start();
  };
}
var asynchronous = {
  'work, alone': { unit: 1, loop: works(1) },
  'work of 1000': { unit: 1000, loop: works(1000) },
  'threadsafe call': { unit: 10000, loop: function (n, done) { addon.callFromThread(n, empty, done); } }
};

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
      var start = addon.cpuTime();
      own(n);
      done(addon.cpuTime() - start);
    }
    : function (n, done) {
      var start = wallNanos();
      other.loop(n, function () { done(wallNanos() - start); });
    };
  this.n = own ? 100 : this.unit;
  this.best = Infinity;
  this.samples = [];
}

// Runs one chunk; tells whether it was faster than every chunk before.
Candidate.prototype.warmUp = function (done) {
  var self = this;
  self.cost(self.n, function (took) {
    var each = took / self.n, isFaster = each < self.best * 0.95;
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
// compiler. A runtime whose compiler is still at it gets more time: up to five times.
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
      if (isStable || now - start > limit * 5) done();
      else again();
    });
  })();
}

function measure(candidates, rounds, done) {
  if (rounds === 0) return done();
  round(candidates, function (candidate, next) { candidate.sample(next); }, function () { measure(candidates, rounds - 1, done); });
}

var candidates = Object.keys(operations).concat(Object.keys(asynchronous)).map(function (name) { return new Candidate(name); });
warmUp(candidates, function () {
  measure(candidates, SAMPLES, function () {
    console.log(JSON.stringify({
      operations: candidates.map(function (candidate) { return { name: candidate.name, samples: candidate.samples }; })
    }));
  });
});
