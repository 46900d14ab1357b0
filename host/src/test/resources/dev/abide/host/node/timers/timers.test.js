'use strict';
// The order of timers, immediates, ticks and promises; what a timer can do; timers as promises.
var timers = require('timers');
var promises = require('timers/promises');
console.log(timers.setTimeout === setTimeout, timers.clearImmediate === clearImmediate, timers.promises === promises);
function attempt(name, action) {
  try { console.log(name, action()); } catch (e) { console.log(name, e.name, e.code, e.message); }
}
attempt('no function', function () { setTimeout(); });
attempt('text', function () { setTimeout('code'); });
attempt('no immediate', function () { setImmediate(); });
attempt('no interval', function () { setInterval(1); });
attempt('clear', function () { clearTimeout(undefined); clearTimeout(1e9); clearTimeout('x'); clearInterval(null); clearImmediate(undefined); return 'fine'; });
var timer = setTimeout(function () {}, 1000);
console.log(timer.hasRef(), timer.unref() === timer, timer.hasRef(), timer.ref() === timer, timer.refresh() === timer, typeof +timer, typeof timer[Symbol.toPrimitive || 'ref']);
clearTimeout(+timer);
clearTimeout(timer);
var immediate = setImmediate(function () {});
console.log(immediate.hasRef(), immediate.unref().hasRef(), immediate.ref().hasRef());
clearImmediate(immediate);

function start(next) {
  setTimeout(function (a, b) { console.log('timeout 1', a, b, this.constructor.name); }, 1, 'a', 'b');
  setTimeout(function () { console.log('timeout 1, later'); }, 1);
  setTimeout(function () { console.log('timeout 30'); turn(next); }, 30);
  setTimeout(function () { console.log('timeout 10'); }, 10);
  setImmediate(function (a) { console.log('immediate', a); process.nextTick(console.log, 'tick of immediate'); Promise.resolve().then(function () { console.log('promise of immediate'); }); }, 'x');
  setImmediate(function () { console.log('second immediate'); });
  process.nextTick(console.log, 'tick');
  Promise.resolve().then(function () { console.log('promise'); process.nextTick(console.log, 'tick of promise'); }).then(function () { console.log('second promise'); });
  queueMicrotask(function () { console.log('microtask'); });
  console.log('sync');
}
// In which order the first timers and immediates come is chance.
var log = console.log;
function turn(next) {
  var count = 0;
  var interval = setInterval(function (text) {
    console.log('interval', ++count, text);
    if (count === 3) {
      clearInterval(interval);
      refreshed(next);
    }
  }, 2, 'argument');
}
function refreshed(next) {
  var runs = 0;
  var again = setTimeout(function () {
    console.log('refreshed', ++runs);
    if (runs < 3) again.refresh(); else cancelled(next);
  }, 1);
}
function cancelled(next) {
  setImmediate(function () {
    var never = setImmediate(function () { console.log('never'); });
    clearImmediate(never);
    setImmediate(function () { console.log('nested immediate'); next(); });
  });
}
function asPromises() {
  var controller = new AbortController();
  promises.setTimeout(1, 'value').then(function (value) {
    console.log('resolved', value);
    return promises.setImmediate('now');
  }).then(function (value) {
    console.log('resolved', value);
    var pending = promises.setTimeout(100000, 'late', { signal: controller.signal });
    controller.abort();
    return pending;
  }).then(null, function (e) {
    console.log(e.name, e.code, e.message);
    return promises.setTimeout(1, 1, { signal: controller.signal });
  }).then(null, function (e) {
    console.log(e.name, e.code);
    return promises.scheduler.wait(1);
  }).then(function (value) {
    console.log('waited', value);
    return promises.scheduler.yield();
  }).then(function () {
    var iterator = promises.setInterval(1, 'tick');
    return iterator.next().then(function (one) {
      console.log(one.value, one.done);
      return iterator.return();
    }).then(function (end) { console.log(end.value, end.done); });
  }).then(function () {
    setTimeout(function () { console.log('unreferenced timers do not keep the process'); }, 100000).unref();
  });
}
setTimeout(function () {
  var lines = [];
  console.log = function () { lines.push(Array.prototype.slice.call(arguments).join(' ')); };
  start(function () {
    console.log = log;
    var first = lines.slice(0, lines.indexOf('timeout 30'));
    log(first.filter(function (line) { return !/timeout|immediate/.test(line); }).join('; '));
    log(first.filter(function (line) { return /timeout/.test(line); }).join('; '));
    log(first.filter(function (line) { return /immediate/.test(line); }).join('; '));
    log(lines.slice(lines.indexOf('timeout 30')).join('; '));
    asPromises();
  });
}, 1);
