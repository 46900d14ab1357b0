/* The methods of Readable that arrays have too: map, filter, reduce and the like. Loaded with the first use of one. */
'use strict';

var errors = require('internal/errors');
var iterate = require('internal/stream/iteration').iterate;

// ---- Arguments

function checkFunction(fn) {
  if (typeof fn !== 'function') throw errors.invalidArgType('fn', ['Function', 'AsyncFunction'], fn);
}

function checkOptions(options) {
  if (options === undefined || options === null) return {};
  errors.validateObject(options, 'options');
  var signal = options.signal;
  if (signal !== undefined && (signal === null || typeof signal !== 'object' || !('aborted' in signal))) {
    throw errors.invalidArgType('options.signal', 'AbortSignal', signal);
  }
  return options;
}

function toCount(number) {
  var count = Number(number);
  if (count !== count) return 0;
  if (count < 0) throw errors.outOfRange('number', '>= 0', count);
  return count;
}

/** Turns what an argument is refused with into a rejection. */
function promised(body) {
  return new Promise(function (resolve) { resolve(body()); });
}

// ---- Streams made of streams

/** A stream of what `next` gives, which ends `source` with itself. */
function derived(source, next) {
  var iterable = {};
  iterable[Symbol.asyncIterator || Symbol.iterator] = function () {
    return { next: next, 'return': function () { return source['return'](); } };
  };
  return require('internal/stream/readable').from(iterable);
}

/** An iterator of what a function makes of a stream's chunks, in their order, several at once if that is asked for. */
function mapped(stream, fn, options) {
  checkFunction(fn);
  options = checkOptions(options);
  var most = options.concurrency === undefined ? 1 : Math.floor(options.concurrency);
  errors.validateInteger(most, 'options.concurrency', 1);
  var source = iterate(stream);
  var signal = options.signal || new AbortController().signal;
  var steps = [];
  var last = Promise.resolve();
  function begin() {
    var step = last.then(function () { return source.next(); });
    last = step;
    return step.then(function (one) {
      return one.done ? one : Promise.resolve(fn(one.value, { signal: signal })).then(valueStep);
    });
  }
  return {
    next: function () {
      if (signal.aborted) return Promise.reject(errors.abortError(signal));
      while (steps.length < most) {
        var step = begin();
        step.then(undefined, function () {}); // It may be waited for much later.
        steps.push(step);
      }
      return steps.shift();
    },
    'return': function () { return source['return'](); }
  };
}

function valueStep(value) {
  return { value: value, done: false };
}

/** An iterator of a stream's chunks with what a question says of them. */
function judged(stream, fn, options) {
  checkFunction(fn);
  return mapped(stream, function (value, extra) {
    return Promise.resolve(fn(value, extra)).then(function (verdict) { return { verdict: verdict, value: value }; });
  }, options);
}

exports.map = function map(fn, options) {
  var source = mapped(this, fn, options);
  return derived(source, source.next);
};

exports.filter = function filter(fn, options) {
  var source = judged(this, fn, options);
  return derived(source, function next() {
    return source.next().then(function (step) {
      if (step.done) return step;
      return step.value.verdict ? valueStep(step.value.value) : next();
    });
  });
};

exports.flatMap = function flatMap(fn, options) {
  var source = mapped(this, fn, options);
  var inner = null;
  return derived(source, function next() {
    if (inner !== null) {
      return Promise.resolve(inner.next()).then(function (step) {
        if (!step.done) return step;
        inner = null;
        return next();
      });
    }
    return source.next().then(function (step) {
      if (step.done) return step;
      inner = (step.value[Symbol.asyncIterator] || step.value[Symbol.iterator]).call(step.value);
      return next();
    });
  });
};

exports.take = function take(number, options) {
  checkOptions(options);
  var left = toCount(number);
  var source = iterate(this);
  return derived(source, function () {
    return left-- > 0 ? source.next() : source['return']();
  });
};

exports.drop = function drop(number, options) {
  checkOptions(options);
  var left = toCount(number);
  var source = iterate(this);
  return derived(source, function next() {
    return source.next().then(function (step) {
      return step.done || left-- <= 0 ? step : next();
    });
  });
};

exports.asIndexedPairs = function asIndexedPairs(options) {
  var index = 0;
  return exports.map.call(this, function (value) { return [index++, value]; }, options);
};

exports.compose = function compose(stream, options) {
  checkOptions(options);
  return require('internal/stream/compose').compose([this, stream]);
};

// ---- Promises of one value

/** Hands values to a visitor until it has enough; the promise is of what it makes of the end. */
function consume(source, signal, visit, end) {
  return new Promise(function (resolve, reject) {
    function abort() {
      reject(errors.abortError(signal));
      source['return']();
    }
    function step(one) {
      if (one.done) return resolve(end());
      return Promise.resolve(visit(one.value)).then(function (answer) {
        if (answer === undefined) return source.next().then(step);
        source['return']();
        return resolve(answer.value);
      });
    }
    if (signal && signal.aborted) return abort();
    if (signal) signal.addEventListener('abort', abort, { once: true });
    return source.next().then(step).then(undefined, reject);
  });
}

function first(stream, fn, options, found, end) {
  return promised(function () {
    return consume(judged(stream, fn, options), checkOptions(options).signal, function (one) {
      return one.verdict ? { value: found(one.value) } : undefined;
    }, end);
  });
}

exports.find = function find(fn, options) {
  return first(this, fn, options, function (value) { return value; }, function () { return undefined; });
};

exports.some = function some(fn, options) {
  return first(this, fn, options, function () { return true; }, function () { return false; });
};

exports.every = function every(fn, options) {
  var stream = this;
  return promised(function () {
    checkFunction(fn);
    return first(stream, function (value, extra) {
      return Promise.resolve(fn(value, extra)).then(function (verdict) { return !verdict; });
    }, options, function () { return false; }, function () { return true; });
  });
};

exports.forEach = function forEach(fn, options) {
  var stream = this;
  return promised(function () {
    return consume(mapped(stream, fn, options), checkOptions(options).signal, function () { return undefined; },
        function () { return undefined; });
  });
};

exports.reduce = function reduce(fn, initial, options) {
  var stream = this;
  var isEmpty = arguments.length < 2;
  return promised(function () {
    checkFunction(fn);
    var signal = checkOptions(options).signal;
    var result = initial;
    return consume(iterate(stream), signal, function (value) {
      if (isEmpty) {
        isEmpty = false;
        result = value;
        return undefined;
      }
      return Promise.resolve(fn(result, value, { signal: signal })).then(function (next) { result = next; });
    }, function () {
      if (isEmpty) {
        throw errors.coded(TypeError, 'ERR_MISSING_ARGS', 'Reduce of an empty stream requires an initial value');
      }
      return result;
    });
  });
};

exports.toArray = function toArray(options) {
  var stream = this;
  return promised(function () {
    var all = [];
    return consume(iterate(stream), checkOptions(options).signal, function (value) { all.push(value); },
        function () { return all; });
  });
};
