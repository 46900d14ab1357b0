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

// Every chunk is a turn of the loop of its own, so that finalizers get their turn too. A runtime whose compiler is still at it gets more time: up to five times.
function warmUp(loop, done) {
  var start = wallMillis(), improved = start, best = Infinity, n = 100;
  function chunk() {
    var took = cost(loop, n), now = wallMillis();
    if (took / n < best * 0.95) improved = now;
    best = Math.min(best, took / n);
    if (took < SAMPLE_NS / 2) n = Math.max(n + 1, Math.floor(Math.min(n * 4, n * SAMPLE_NS / Math.max(took, 1))));
    if (took > SAMPLE_NS * 2) n = Math.max(1, Math.floor(n / 2));
    var isStable = now - start > WARM_UP && now - improved > WARM_UP / 2;
    if (isStable || now - start > WARM_UP * 5) setImmediate(function () { done(n); });
    else setImmediate(chunk);
  }
  chunk();
}

function sample(loop, n, samples, done) {
  samples.push(cost(loop, n) / n);
  if (samples.length < SAMPLES) setImmediate(function () { sample(loop, n, samples, done); });
  else done(samples);
}

function measure(names, results) {
  if (names.length === 0) {
    console.log(JSON.stringify({ operations: results }));
    return;
  }
  var loop = operations[names[0]];
  warmUp(loop, function (n) {
    sample(loop, n, [], function (samples) {
      results.push({ name: names[0], samples: samples });
      measure(names.slice(1), results);
    });
  });
}

measure(Object.keys(operations), []);
