/* Times since the process started, the entries that remember them, those who observe the entries, and histograms. */
'use strict';

var errors = require('internal/errors');
var inherit = require('internal/util/inherit');
var native = internalBinding('process');
var origin = native.nanoTime() - (Date.now() - native.startMillis) * 1e6;

function now() {
  return (native.nanoTime() - origin) / 1e6;
}

function tag(Type) {
  if (Symbol.toStringTag) Object.defineProperty(Type.prototype, Symbol.toStringTag, { value: Type.name, configurable: true });
}

// ---- Entries

function PerformanceEntry(name, entryType, startTime, duration, detail) {
  this.name = name;
  this.entryType = entryType;
  this.startTime = startTime;
  this.duration = duration;
  if (detail !== undefined) this.detail = detail;
}
PerformanceEntry.prototype.toJSON = function toJSON() {
  var shown = { name: this.name, entryType: this.entryType, startTime: this.startTime, duration: this.duration };
  if (this.detail !== undefined) shown.detail = this.detail;
  return shown;
};
tag(PerformanceEntry);

function detailOf(options) {
  return options.detail === undefined || options.detail === null ? null : require('internal/worker_threads/structured_clone').structuredClone(options.detail);
}

function timestamp(value, name) {
  if (typeof value !== 'number') throw errors.invalidArgType(name, 'number', value);
  if (value < 0) throw errors.coded(TypeError, 'ERR_PERFORMANCE_INVALID_TIMESTAMP', value + ' is not a valid timestamp');
  return value;
}

function PerformanceMark(name, options) {
  if (arguments.length === 0) throw errors.create(TypeError, 'ERR_MISSING_ARGS', 'name');
  options = options || {};
  var start = options.startTime === undefined ? now() : timestamp(options.startTime, 'startTime');
  PerformanceEntry.call(this, String(name), 'mark', start, 0, detailOf(options));
}
inherit(PerformanceMark, PerformanceEntry);
tag(PerformanceMark);

function PerformanceMeasure(name, start, duration, detail) {
  PerformanceEntry.call(this, name, 'measure', start, duration, detail);
}
inherit(PerformanceMeasure, PerformanceEntry);
tag(PerformanceMeasure);

// ---- What is remembered

var entries = [];

function inOrder(list) {
  // Not every engine's sort is stable.
  return list.map(function (entry, at) { return [entry, at]; }).sort(function (a, b) {
    return a[0].startTime - b[0].startTime || a[1] - b[1];
  }).map(function (pair) { return pair[0]; });
}

function named(list, name, type) {
  return list.filter(function (entry) { return entry.name === name && (type === undefined || entry.entryType === type); });
}

function typed(list, type) {
  return list.filter(function (entry) { return entry.entryType === type; });
}

function add(entry) {
  entries.push(entry);
  tell(entry);
  return entry;
}

function timeOf(mark) {
  if (typeof mark === 'number') return timestamp(mark, 'mark');
  var marks = named(entries, String(mark), 'mark');
  if (marks.length > 0) return marks[marks.length - 1].startTime;
  throw require('internal/errors/dom_exception').create('The "' + mark + '" performance mark has not been set', 'SyntaxError');
}

// From when to when: two of start, end and duration, where the start of the process and now stand in.
function span(options) {
  var hasStart = options.start !== undefined, hasEnd = options.end !== undefined, hasDuration = options.duration !== undefined;
  if (hasStart && hasEnd && hasDuration) {
    throw errors.coded(TypeError, 'ERR_PERFORMANCE_MEASURE_INVALID_OPTIONS',
        'Must not have options.start, options.end, and options.duration specified');
  }
  var end = hasEnd ? timeOf(options.end) : hasStart && hasDuration ? timeOf(options.start) + options.duration : now();
  var start = hasStart ? timeOf(options.start) : hasEnd && hasDuration ? end - options.duration : 0;
  return [start, end - start];
}

function Performance() {}
var performance = new Performance();
tag(Performance);

Performance.prototype.now = now;
Performance.prototype.timeOrigin = native.startMillis;
Performance.prototype.mark = function mark(name, options) {
  if (arguments.length === 0) throw errors.create(TypeError, 'ERR_MISSING_ARGS', 'name');
  return add(new PerformanceMark(name, options));
};
Performance.prototype.measure = function measure(name, start, end) {
  var options = start !== null && typeof start === 'object' ? start : { start: start, end: end };
  var times = span(options);
  return add(new PerformanceMeasure(String(name), times[0], times[1], detailOf(options)));
};
Performance.prototype.getEntries = function getEntries() { return inOrder(entries); };
Performance.prototype.getEntriesByName = function getEntriesByName(name, type) { return inOrder(named(entries, String(name), type)); };
Performance.prototype.getEntriesByType = function getEntriesByType(type) { return inOrder(typed(entries, type)); };

function clearing(type) {
  return function (name) {
    entries = entries.filter(function (entry) {
      return entry.entryType !== type || (name !== undefined && entry.name !== name);
    });
  };
}

Performance.prototype.clearMarks = clearing('mark');
Performance.prototype.clearMeasures = clearing('measure');
Performance.prototype.eventLoopUtilization = function () { return { idle: 0, active: 0, utilization: 0 }; };
performance.nodeTiming = { name: 'node', entryType: 'node', startTime: 0, duration: 0 };
Performance.prototype.toJSON = function toJSON() {
  return { nodeTiming: performance.nodeTiming, timeOrigin: this.timeOrigin, eventLoopUtilization: this.eventLoopUtilization() };
};

// ---- Functions that are timed

function timed(fn, args, start, options) {
  var duration = now() - start;
  if (options && options.histogram) options.histogram.record(Math.max(1, Math.ceil(duration * 1e6)));
  tell(new PerformanceEntry(fn.name, 'function', start, duration, args));
}
Performance.prototype.timerify = function timerify(fn, options) {
  errors.validateFunction(fn, 'fn');
  function timerified() {
    var args = Array.prototype.slice.call(arguments), start = now();
    var result = this instanceof timerified ? Reflect.construct(fn, args, fn) : fn.apply(this, args);
    if (result && typeof result['finally'] === 'function') return result['finally'](function () { timed(fn, args, start, options); });
    timed(fn, args, start, options);
    return result;
  }
  Object.defineProperty(timerified, 'length', { value: fn.length, configurable: true });
  Object.defineProperty(timerified, 'name', { value: 'timerified ' + fn.name, configurable: true });
  return timerified;
};

// ---- Observers

var observers = [];
var isTelling = false;

function tell(entry) {
  observers.forEach(function (observer) { if (observer._types.indexOf(entry.entryType) >= 0) observer._take(entry); });
}

function tellSoon() {
  if (isTelling) return;
  isTelling = true;
  setImmediate(function () {
    isTelling = false;
    observers.slice().forEach(function (observer) {
      var seen = observer.takeRecords();
      if (seen.length > 0) observer._callback.call(observer, new PerformanceObserverEntryList(seen), observer);
    });
  });
}

function PerformanceObserverEntryList(list) {
  var sorted = inOrder(list);
  this.getEntries = function getEntries() { return sorted.slice(); };
  this.getEntriesByType = function getEntriesByType(type) { return typed(sorted, type); };
  this.getEntriesByName = function getEntriesByName(name, type) { return named(sorted, name, type); };
}

function PerformanceObserver(callback) {
  errors.validateFunction(callback, 'callback');
  Object.defineProperty(this, '_callback', { value: callback });
  Object.defineProperty(this, '_types', { value: [], writable: true });
  Object.defineProperty(this, '_seen', { value: [], writable: true });
}
Object.defineProperty(PerformanceObserver.prototype, '_take', {
  value: function (entry) {
    this._seen.push(entry);
    tellSoon();
  }
});
PerformanceObserver.prototype.observe = function observe(options) {
  var types = options && options.entryTypes, type = options && options.type;
  if (types === undefined && type === undefined) {
    throw errors.create(TypeError, 'ERR_MISSING_ARGS', 'options.entryTypes', 'options.type');
  }
  if (types !== undefined && type !== undefined) {
    throw errors.create(TypeError, 'ERR_INVALID_ARG_VALUE', 'options.entryTypes', types,
        'options.entryTypes can not set with options.type together');
  }
  this._types = types !== undefined ? types.slice() : this._types.concat(type);
  if (observers.indexOf(this) < 0) observers.push(this);
  if (type !== undefined && options.buffered) typed(entries, type).forEach(this._take, this);
};
PerformanceObserver.prototype.disconnect = function disconnect() {
  this._types = [];
  this._seen = [];
  observers = observers.filter(function (one) { return one !== this; }, this);
};
PerformanceObserver.prototype.takeRecords = function takeRecords() {
  var seen = this._seen;
  this._seen = [];
  return seen;
};
PerformanceObserver.supportedEntryTypes = ['function', 'mark', 'measure'];

exports.performance = performance;
exports.Performance = Performance;
exports.PerformanceEntry = PerformanceEntry;
exports.PerformanceMark = PerformanceMark;
exports.PerformanceMeasure = PerformanceMeasure;
exports.PerformanceObserver = PerformanceObserver;
exports.PerformanceObserverEntryList = PerformanceObserverEntryList;
exports.constants = {};

// ---- Histograms: each value is kept with how often it came

function Histogram() {
  Object.defineProperty(this, '_counts', { value: new Map(), writable: true });
  this.reset();
}
Histogram.prototype.reset = function reset() {
  this._counts = new Map();
  this.count = 0;
  this.exceeds = 0;
  this.min = 9223372036854776000;
  this.max = 0;
};
Object.defineProperty(Histogram.prototype, '_add', {
  value: function (value) {
    this._counts.set(value, (this._counts.get(value) || 0) + 1);
    this.count++;
    this.min = Math.min(this.min, value);
    this.max = Math.max(this.max, value);
  }
});

function average(histogram, weigh) {
  var sum = 0;
  histogram._counts.forEach(function (times, value) { sum += times * weigh(value); });
  return sum / histogram.count;
}
Object.defineProperty(Histogram.prototype, 'mean', {
  configurable: true, get: function () { return average(this, function (value) { return value; }); }
});
Object.defineProperty(Histogram.prototype, 'stddev', {
  configurable: true, get: function () {
    var mean = this.mean;
    return Math.sqrt(average(this, function (value) { return (value - mean) * (value - mean); }));
  }
});
Histogram.prototype.percentile = function percentile(percent) {
  if (typeof percent !== 'number') throw errors.invalidArgType('percentile', 'number', percent);
  if (!(percent > 0 && percent <= 100)) throw errors.create(RangeError, 'ERR_OUT_OF_RANGE', 'percentile', '> 0 && <= 100', percent);
  var wanted = Math.max(1, Math.floor(percent / 100 * this.count + 0.5));
  var values = [], counts = this._counts;
  counts.forEach(function (times, value) { values.push(value); });
  values.sort(function (a, b) { return a - b; });
  for (var i = 0; i < values.length; i++) {
    wanted -= counts.get(values[i]);
    if (wanted <= 0) return values[i];
  }
  return 0;
};

exports.createHistogram = function createHistogram() {
  var histogram = new Histogram();
  histogram.record = function record(value) {
    if (typeof value === 'bigint') value = Number(value);
    if (typeof value !== 'number') throw errors.invalidArgType('val', 'number', value);
    if (!(value >= 1 && value <= 9007199254740991)) {
      throw errors.create(RangeError, 'ERR_OUT_OF_RANGE', 'val', '>= 1 && <= 9007199254740991', value);
    }
    this._add(value);
  };
  return histogram;
};

/** Nanoseconds that a timer comes too late, at each turn of it. */
exports.monitorEventLoopDelay = function monitorEventLoopDelay(options) {
  var histogram = new Histogram(), timer = null, last = 0;
  var resolution = options && options.resolution !== undefined ? options.resolution : 10;
  function turn() {
    var time = native.nanoTime();
    histogram._add(Math.max(1, Math.round(time - last)));
    last = time;
  }
  histogram.enable = function enable() {
    if (timer) return false;
    last = native.nanoTime();
    timer = setInterval(turn, resolution);
    timer.unref();
    return true;
  };
  histogram.disable = function disable() {
    if (!timer) return false;
    clearInterval(timer);
    timer = null;
    return true;
  };
  return histogram;
};
