'use strict';
// differs on rhino: the length of a function cannot be defined anew
// Marks, measures, those who observe them, and functions that are timed. Times differ, so what is shown is what they
// are like.
var hooks = require('perf_hooks');
var performance = hooks.performance;
function attempt(name, action) {
  try { console.log(name, action()); } catch (e) { console.log(name, e.name, e.code, e.message); }
}
function show(entry) {
  return [entry.entryType, entry.name, typeof entry.startTime, entry.duration >= 0, entry.detail === undefined ? 'none' : JSON.stringify(entry.detail)].join(' ');
}
console.log(performance === globalThis.performance, performance.now() > 0, performance.now() <= performance.now(), performance.timeOrigin > 1.5e12);
console.log(Math.abs(performance.timeOrigin + performance.now() - Date.now()) < 5000, Object.prototype.toString.call(performance));
var first = performance.mark('first');
console.log(show(first), first instanceof hooks.PerformanceEntry, first instanceof hooks.PerformanceMark, Object.prototype.toString.call(first));
console.log(show(performance.mark('second', { startTime: 0.25, detail: { a: [1] } })), performance.getEntriesByName('second')[0].startTime);
console.log(Object.keys(first.toJSON()).join());
attempt('measure', function () { return show(performance.measure('all')); });
attempt('between', function () { var m = performance.measure('between', 'second', 'first'); return m.startTime === 0.25 && Math.abs(m.duration - (first.startTime - 0.25)) < 1e-6; });
attempt('options', function () { var m = performance.measure('options', { start: 1, end: 3, detail: 'd' }); return show(m) + ' ' + m.startTime + ' ' + m.duration; });
attempt('duration', function () { var m = performance.measure('duration', { start: 1, duration: 5 }); return m.startTime + ' ' + m.duration; });
attempt('duration and end', function () { var m = performance.measure('duration and end', { end: 9, duration: 5 }); return m.startTime + ' ' + m.duration; });
attempt('too much', function () { return performance.measure('too much', { start: 1, end: 2, duration: 5 }); });
attempt('unknown mark', function () { return performance.measure('unknown', 'no such mark'); });
attempt('no name', function () { return performance.mark(); });
attempt('negative', function () { return performance.mark('negative', { startTime: -1 }); });
attempt('no number', function () { return performance.mark('no number', { startTime: 'x' }); });
attempt('new mark', function () { return show(new hooks.PerformanceMark('made', { startTime: 2 })); });
console.log(performance.getEntriesByName('made').length, performance.getEntriesByType('mark').map(function (e) { return e.name; }).join());
console.log(performance.getEntriesByType('measure').map(function (e) { return e.name; }).join(), performance.getEntriesByName('all', 'mark').length);
console.log(performance.getEntries().map(function (e) { return e.startTime; }).every(function (t, at, all) { return at === 0 || all[at - 1] <= t; }));
performance.clearMarks('second');
console.log(performance.getEntriesByType('mark').length, performance.getEntriesByName('second').length);
performance.clearMarks();
performance.clearMeasures();
console.log(performance.getEntries().length);
console.log(Object.keys(performance.toJSON()).sort().join(), typeof performance.nodeTiming.startTime, performance.nodeTiming.name, performance.nodeTiming.entryType);
console.log(Object.keys(performance.eventLoopUtilization()).join());

// ---- Histograms

var histogram = hooks.createHistogram();
[1, 2, 3, 4, 100].forEach(function (n) { histogram.record(n); });
console.log(histogram.min, histogram.max, histogram.mean, histogram.count, Math.round(histogram.stddev * 1000), histogram.exceeds, histogram.percentile(50), histogram.percentile(100));
attempt('record nothing', function () { return histogram.record(0); });
attempt('record text', function () { return histogram.record('x'); });
histogram.reset();
console.log(histogram.count, histogram.max);
var delay = hooks.monitorEventLoopDelay({ resolution: 5 });
console.log(delay.enable(), delay.enable(), delay.disable(), delay.disable(), typeof delay.percentile(50));

// ---- Functions that are timed

function add(a, b) { return a + b; }
var timed = performance.timerify(add);
console.log(timed.name, timed.length, timed(1, 2));
attempt('timerify', function () { return performance.timerify(1); });

// ---- Observers

console.log(['function', 'mark', 'measure'].every(function (type) { return hooks.PerformanceObserver.supportedEntryTypes.indexOf(type) >= 0; }));
attempt('observer', function () { return new hooks.PerformanceObserver(); });
attempt('observe', function () { return new hooks.PerformanceObserver(function () {}).observe(); });
attempt('observe nothing', function () { return new hooks.PerformanceObserver(function () {}).observe({}); });
attempt('observe both', function () { return new hooks.PerformanceObserver(function () {}).observe({ entryTypes: ['mark'], type: 'mark' }); });
performance.mark('before');
var observer = new hooks.PerformanceObserver(function (list, self) {
  console.log('seen', self === observer, list.getEntries().map(show).join('; '));
  console.log(list.getEntriesByType('mark').length, list.getEntriesByName('one').length, list.getEntriesByName('one', 'measure').length);
  observer.disconnect();
  performance.mark('unseen');
  buffered();
});
observer.observe({ entryTypes: ['mark', 'function', 'measure'] });
performance.mark('one');
performance.measure('two', 'one');
timed(3, 4);
console.log('sync');

function buffered() {
  var late = new hooks.PerformanceObserver(function (list) {
    console.log('buffered', list.getEntries().map(function (e) { return e.name; }).join());
    late.disconnect();
    taken();
  });
  late.observe({ type: 'mark', buffered: true });
}

function taken() {
  var third = new hooks.PerformanceObserver(function () { console.log('never'); });
  third.observe({ type: 'mark' });
  performance.mark('taken');
  console.log(third.takeRecords().map(function (e) { return e.name; }).join(), third.takeRecords().length);
  third.disconnect();
}
