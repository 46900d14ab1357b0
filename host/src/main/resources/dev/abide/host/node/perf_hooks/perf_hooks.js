'use strict';

var native = internalBinding('process');
var origin = native.nanoTime();

function now() {
  return (native.nanoTime() - origin) / 1e6;
}

function PerformanceEntry(name, entryType, startTime, duration, detail) {
  this.name = name;
  this.entryType = entryType;
  this.startTime = startTime;
  this.duration = duration;
  if (detail !== undefined) this.detail = detail;
}
PerformanceEntry.prototype.toJSON = function toJSON() {
  return { name: this.name, entryType: this.entryType, startTime: this.startTime, duration: this.duration };
};

var entries = [];

function add(entry) {
  entries.push(entry);
  return entry;
}

function startOf(mark, fallback) {
  if (mark === undefined) return fallback;
  if (typeof mark === 'number') return mark;
  for (var i = entries.length - 1; i >= 0; i--) {
    if (entries[i].entryType === 'mark' && entries[i].name === mark) return entries[i].startTime;
  }
  throw require('internal/errors/dom_exception').create('The "' + mark + '" performance mark has not been set', 'SyntaxError');
}

function Performance() {}
var performance = new Performance();

Performance.prototype.now = now;
Performance.prototype.timeOrigin = native.startMillis;
Performance.prototype.mark = function mark(name, options) {
  options = options || {};
  return add(new PerformanceEntry(String(name), 'mark', options.startTime === undefined ? now() : options.startTime, 0,
      options.detail === undefined ? null : options.detail));
};
Performance.prototype.measure = function measure(name, start, end) {
  var options = start !== null && typeof start === 'object' ? start : { start: start, end: end };
  var from = startOf(options.start, 0);
  var to = options.duration !== undefined ? from + options.duration : startOf(options.end, now());
  return add(new PerformanceEntry(String(name), 'measure', from, to - from, options.detail === undefined ? null : options.detail));
};
Performance.prototype.getEntries = function getEntries() { return entries.slice(); };
Performance.prototype.getEntriesByName = function getEntriesByName(name, type) {
  return entries.filter(function (entry) { return entry.name === name && (type === undefined || entry.entryType === type); });
};
Performance.prototype.getEntriesByType = function getEntriesByType(type) {
  return entries.filter(function (entry) { return entry.entryType === type; });
};

function clearing(type) {
  return function (name) {
    entries = entries.filter(function (entry) {
      return entry.entryType !== type || (name !== undefined && entry.name !== name);
    });
  };
}

Performance.prototype.clearMarks = clearing('mark');
Performance.prototype.clearMeasures = clearing('measure');
Performance.prototype.timerify = function timerify(fn) { return fn; };
Performance.prototype.eventLoopUtilization = function () { return { idle: 0, active: 0, utilization: 0 }; };
Performance.prototype.toJSON = function toJSON() { return { timeOrigin: this.timeOrigin, nodeTiming: {} }; };
performance.nodeTiming = { name: 'node', entryType: 'node', startTime: 0, duration: 0 };

function PerformanceObserver() {}
PerformanceObserver.prototype.observe = function () {};
PerformanceObserver.prototype.disconnect = function () {};
PerformanceObserver.prototype.takeRecords = function () { return []; };
PerformanceObserver.supportedEntryTypes = [];

exports.performance = performance;
exports.Performance = Performance;
exports.PerformanceEntry = PerformanceEntry;
exports.PerformanceObserver = PerformanceObserver;
exports.constants = {};
exports.monitorEventLoopDelay = exports.createHistogram = function () {
  return { min: 0, max: 0, mean: 0, stddev: 0, enable: function () {}, disable: function () {}, reset: function () {},
    percentile: function () { return 0; }, record: function () {} };
};
