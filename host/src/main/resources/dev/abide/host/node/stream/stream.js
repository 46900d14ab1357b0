'use strict';

var Stream = require('internal/stream/legacy');

Stream.Stream = Stream;
Stream.Readable = require('internal/stream/readable');
Stream.Writable = require('internal/stream/writable');
Stream.Duplex = require('internal/stream/duplex');
Stream.Transform = require('internal/stream/transform').Transform;
Stream.PassThrough = require('internal/stream/transform').PassThrough;

Stream.finished = function finished(stream, options, callback) {
  return require('internal/stream/finished').finished(stream, options, callback);
};
Stream.pipeline = function pipeline() {
  return require('internal/stream/pipeline').pipeline.apply(null, arguments);
};
Stream.compose = function compose() {
  return require('internal/stream/compose').compose(Array.prototype.slice.call(arguments));
};
Stream.duplexPair = function duplexPair(options) {
  return require('internal/stream/compose').duplexPair(options);
};
Stream.addAbortSignal = function addAbortSignal(signal, stream) {
  return require('internal/stream/finished').addAbortSignal(signal, stream);
};
Stream.destroy = require('internal/stream/destroy').destroyer;
Stream.isDestroyed = function isDestroyed(stream) { return !!stream.destroyed; };
Stream.isDisturbed = function isDisturbed(stream) { return !!(stream.readableDidRead || stream.readableAborted); };
Stream.isErrored = function isErrored(stream) { return !!stream.errored; };
Stream.isReadable = function isReadable(stream) { return !!stream.readable; };
Stream._isArrayBufferView = require('util/types').isArrayBufferView;
Stream.isWritable = function isWritable(stream) { return !!stream.writable; };

var sizes = require('internal/stream/sizes');
Stream.getDefaultHighWaterMark = sizes.getDefault;
Stream.setDefaultHighWaterMark = sizes.setDefault;
Stream._isUint8Array = require('util/types').isUint8Array;
Stream._uint8ArrayToBuffer = function (bytes) { return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength); };

['finished', 'pipeline'].forEach(function (name) {
  Object.defineProperty(Stream[name], Symbol['for']('nodejs.util.promisify.custom'), {
    configurable: true, enumerable: true, get: function () { return require('stream/promises')[name]; }
  });
});
Object.defineProperty(Stream, 'promises', {
  configurable: true, enumerable: true, get: function () { return require('stream/promises'); }
});

module.exports = Stream;
