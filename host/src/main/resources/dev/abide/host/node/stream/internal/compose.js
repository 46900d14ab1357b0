/* Duplex streams made of others: stream.compose, stream.duplexPair and Duplex.from. */
'use strict';

var errors = require('internal/errors');
var Readable = require('internal/stream/readable');
var Duplex = require('internal/stream/duplex');

function isStream(value) {
  return !!value && typeof value === 'object' && typeof value.on === 'function' && (value.readable || value.writable);
}

function isIterable(value) {
  return value !== null && value !== undefined &&
    ((Symbol.asyncIterator && typeof value[Symbol.asyncIterator] === 'function') ||
      typeof value[Symbol.iterator] === 'function');
}

function isPromise(value) {
  return !!value && typeof value.then === 'function';
}

/** A duplex stream that reads from one stream and writes to another, either of which may be missing. */
function pair(readable, writable, end) {
  var duplex = new Duplex({
    readableObjectMode: !!(readable && readable.readableObjectMode),
    writableObjectMode: !!(writable && writable.writableObjectMode),
    readable: !!readable,
    writable: !!writable,
    read: function () { if (readable) readable.resume(); },
    write: function (chunk, encoding, callback) { writable.write(chunk, encoding, callback); },
    final: end || function (callback) { writable.end(callback); },
    destroy: function (error, callback) {
      [readable, writable].forEach(function (side) {
        if (error && side && typeof side.destroy === 'function') side.destroy(error);
      });
      callback(error);
    }
  });
  function fail(error) { duplex.destroy(error); }
  if (readable) {
    readable.on('data', function (chunk) { if (!duplex.push(chunk)) readable.pause(); });
    readable.on('end', function () { duplex.push(null); });
    readable.on('error', fail);
  }
  if (writable && writable !== readable) writable.on('error', fail);
  return duplex;
}

/** Duplex.from */
exports.from = function from(source) {
  if (source instanceof Duplex) return source;
  if (isStream(source)) return pair(source.readable ? source : undefined, source.writable ? source : undefined);
  if (typeof source === 'function') return ofFunction(source);
  if (typeof source === 'string' || isIterable(source)) return pair(Readable.from(source), undefined);
  if (isPromise(source)) return pair(ofPromise(source), undefined);
  if (source && typeof source === 'object' && (source.readable || source.writable)) {
    return pair(sideOf(source.readable), sideOf(source.writable));
  }
  throw errors.invalidArgType('body', ['Function', 'Blob', 'ReadableStream', 'WritableStream', 'Stream', 'Iterable',
    'AsyncIterable', 'Promise', '{ readable, writable } pair'], source);
};

function sideOf(side) {
  return side === undefined || isStream(side) ? side : exports.from(side);
}

/** A stream of the one value that a promise is of, if there is one. */
function ofPromise(promise) {
  return new Readable({
    objectMode: true,
    read: function () {
      var stream = this;
      promise.then(function (value) {
        if (value !== null && value !== undefined) stream.push(value);
        stream.push(null);
      }).then(undefined, function (error) { stream.destroy(error); });
    }
  });
}

/** What is written is given to a function, which gives what is read, or only the promise of its end. */
function ofFunction(body) {
  var PassThrough = require('internal/stream/transform').PassThrough;
  var input = new PassThrough({ objectMode: true });
  var abort = new AbortController();
  var result = body(input.iterator(), { signal: abort.signal });
  // It may be the constructor of a stream.
  if (isStream(result) && result.readable && result.writable) return result;
  if (isIterable(result)) return pair(Readable.from(result, { objectMode: true }), input);
  if (!isPromise(result)) {
    throw errors.coded(TypeError, 'ERR_INVALID_RETURN_VALUE', 'Expected Iterable, AsyncIterable or AsyncFunction to be ' +
      'returned from the "body" function but got type ' + typeof result + ' (' + String(result) + ').');
  }
  return ofConsumer(input, result);
}

function ofConsumer(input, promise) {
  var duplex = pair(undefined, input, function (callback) {
    input.end();
    promise.then(function () { process.nextTick(callback, null); }, function (error) { process.nextTick(callback, error); });
  });
  promise.then(undefined, function (error) { duplex.destroy(error); });
  return duplex;
}

/** Two streams, each of which reads what is written to the other. */
exports.duplexPair = function duplexPair(options) {
  var PassThrough = require('internal/stream/transform').PassThrough;
  var there = new PassThrough(options);
  var back = new PassThrough(options);
  return [pair(back, there), pair(there, back)];
};

/** One stream that writes to the first of some and reads from the last. */
exports.compose = function compose(parts) {
  if (parts.length === 0) throw errors.create(TypeError, 'ERR_MISSING_ARGS', 'streams');
  var streams = parts.map(function (part) { return isStream(part) ? part : exports.from(part); });
  if (streams.length === 1) return exports.from(streams[0]);
  var head = streams[0];
  var tail = streams[streams.length - 1];
  var duplex = pair(tail.readable ? tail : undefined, head.writable ? head : undefined);
  require('internal/stream/pipeline').run(streams, undefined, function (error) {
    if (error) duplex.destroy(error);
  });
  return duplex;
};
