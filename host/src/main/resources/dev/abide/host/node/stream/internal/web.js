/*
 * Conversions between the streams of Node and those of the web. Back pressure, errors and early ends go through in both
 * directions.
 */
'use strict';

var errors = require('internal/errors');
var finished = require('internal/stream/finished').finished;
var web = require('stream/web');

function nothing() {}

// A stream that closed without an end looks, to the web, like one that was aborted.
function seenFromWeb(error) {
  if (!error || error.code !== 'ERR_STREAM_PREMATURE_CLOSE') return error;
  var abort = errors.abortError();
  errors.hidden(abort, 'cause', error);
  return abort;
}

function validate(value, Class, name) {
  if (!(value instanceof Class)) throw errors.invalidArgType(name, Class.name, value);
}

function onlyBytes(chunk) {
  return typeof chunk === 'string' ? require('buffer').Buffer.from(chunk) : chunk;
}

// ---- From Node to the web

exports.readableToWeb = function readableToWeb(stream, options) {
  var objectMode = stream.readableObjectMode;
  var strategy = (options && options.strategy) ||
      new web[objectMode ? 'CountQueuingStrategy' : 'ByteLengthQueuingStrategy']({ highWaterMark: stream.readableHighWaterMark });
  if (stream.destroyed || !stream.readable) {
    var closed = new web.ReadableStream();
    closed.cancel();
    return closed;
  }
  var controller;
  var open = true;
  function onData(chunk) {
    controller.enqueue(objectMode ? chunk : new Uint8Array(onlyBytes(chunk)));
    if (controller.desiredSize <= 0) stream.pause();
  }
  finished(stream, { writable: false }, function (error) {
    stream.on('error', nothing);
    stream.removeListener('data', onData);
    if (!open) return;
    open = false;
    if (error) controller.error(seenFromWeb(error));
    else controller.close();
  });
  stream.pause();
  var result = new web.ReadableStream({
    start: function (c) { controller = c; },
    pull: function () { stream.resume(); },
    cancel: function (reason) {
      open = false;
      stream.destroy(reason);
    }
  }, strategy);
  // Node starts the stream for the sake of the queue, too.
  stream.on('data', onData);
  stream.pause();
  return result;
};

exports.writableToWeb = function writableToWeb(stream) {
  if (stream.destroyed || !stream.writable) {
    var ended = new web.WritableStream();
    ended.close();
    return ended;
  }
  var Strategy = stream.writableObjectMode ? web.CountQueuingStrategy : web.ByteLengthQueuingStrategy;
  return new web.WritableStream(sinkOf(stream), new Strategy({ highWaterMark: stream.writableHighWaterMark }));
};

function deferred(keep) {
  return new Promise(function (resolve, reject) { keep({ resolve: resolve, reject: reject }); });
}

/** What the web's stream writes to; it waits for the drain of Node's, and for its end. */
function sinkOf(stream) {
  var sink = { controller: null, open: true, drained: null, over: null };
  finished(stream, { readable: false }, function (error) {
    // Whoever closes it behind the back of the web's stream ends that one with an error.
    settle(stream, sink, error ? seenFromWeb(error) : sink.over ? undefined : errors.abortError());
  });
  stream.on('drain', function () {
    if (sink.drained) sink.drained.resolve();
    sink.drained = null;
  });
  return {
    start: function (controller) { sink.controller = controller; },
    write: function (chunk) {
      if (!stream.writableNeedDrain && stream.write(chunk)) return undefined;
      return deferred(function (waiting) { sink.drained = waiting; });
    },
    close: function () {
      if (!sink.open) return undefined;
      return deferred(function (waiting) {
        sink.over = waiting;
        stream.end();
      });
    },
    abort: function (reason) { stream.destroy(reason); }
  };
}

function settle(stream, sink, error) {
  stream.on('error', nothing);
  sink.open = false;
  [sink.drained, sink.over].forEach(function (waiting) {
    if (waiting && error) waiting.reject(error);
    else if (waiting) waiting.resolve();
  });
  if (error) sink.controller.error(error);
  sink.drained = sink.over = null;
}

// ---- From the web to Node

function failLater(stream, error) {
  process.nextTick(function () { stream.destroy(error); });
}

function after(promise, callback) {
  promise.then(function () { process.nextTick(callback); }, function (error) { process.nextTick(callback, error); });
}

/** What reads from a web stream; `attach` gets the stream of Node when it is there. */
function source(readable) {
  var reader = readable.getReader();
  var open = true;
  return {
    attach: function (stream) {
      reader.closed.then(function () { open = false; }, function (error) {
        open = false;
        failLater(stream, error);
      });
    },
    read: function () {
      var stream = this;
      reader.read().then(function (result) {
        process.nextTick(function () { stream.push(result.done ? null : result.value); });
      }, function (error) { failLater(stream, error); });
    },
    destroy: function (error) { return open ? reader.cancel(error) : Promise.resolve(); }
  };
}

/** The same for what writes. */
function sink(writable) {
  var writer = writable.getWriter();
  var open = true;
  return {
    attach: function (stream) {
      writer.closed.then(function () { open = false; }, function (error) {
        open = false;
        failLater(stream, error);
      });
    },
    write: function (chunk, encoding, callback) {
      after(writer.ready.then(function () { return writer.write(chunk); }), callback);
    },
    final: function (callback) {
      after(open ? writer.close() : Promise.resolve(), callback);
    },
    destroy: function (error) {
      if (!open) return Promise.resolve();
      return error ? writer.abort(error) : writer.close();
    }
  };
}

function destroyer(ends) {
  return function (error, callback) {
    function done(failure) { process.nextTick(callback, error || failure); }
    Promise.all(ends.map(function (end) { return end.destroy(error); })).then(function () { done(null); }, done);
  };
}

function settings(options, own) {
  if (options !== undefined) errors.validateObject(options, 'options');
  options = options || {};
  ['highWaterMark', 'readableHighWaterMark', 'writableHighWaterMark', 'encoding', 'objectMode', 'readableObjectMode',
    'writableObjectMode', 'decodeStrings', 'allowHalfOpen', 'signal'].forEach(function (name) {
    if (options[name] !== undefined) own[name] = options[name];
  });
  return own;
}

exports.readableFromWeb = function readableFromWeb(Readable, readable, options) {
  validate(readable, web.ReadableStream, 'readableStream');
  var from = source(readable);
  var stream = new Readable(settings(options, { read: from.read, destroy: destroyer([from]) }));
  from.attach(stream);
  return stream;
};

exports.writableFromWeb = function writableFromWeb(Writable, writable, options) {
  validate(writable, web.WritableStream, 'writableStream');
  var to = sink(writable);
  var stream = new Writable(settings(options, { write: to.write, final: to.final, destroy: destroyer([to]) }));
  to.attach(stream);
  return stream;
};

exports.duplexFromWeb = function duplexFromWeb(Duplex, pair, options) {
  errors.validateObject(pair, 'pair');
  validate(pair.readable, web.ReadableStream, 'pair.readable');
  validate(pair.writable, web.WritableStream, 'pair.writable');
  var from = source(pair.readable);
  var to = sink(pair.writable);
  var stream = new Duplex(settings(options, { read: from.read, write: to.write, final: to.final, destroy: destroyer([from, to]) }));
  from.attach(stream);
  to.attach(stream);
  return stream;
};
