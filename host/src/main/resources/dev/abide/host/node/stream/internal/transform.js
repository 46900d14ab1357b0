'use strict';

var errors = require('internal/errors');
var Duplex = require('internal/stream/duplex');

function Transform(options) {
  if (!(this instanceof Transform)) return new Transform(options);
  // A reader that wants nothing must not be read ahead for: the transformation buffers on its writing side.
  var settings = options;
  if (options && options.readableHighWaterMark === 0) {
    settings = {};
    for (var key in options) settings[key] = options[key];
    settings.highWaterMark = null;
    settings.writableHighWaterMark = options.writableHighWaterMark || 0;
  }
  Duplex.call(this, settings);
  this._readableState.sync = false;
  this._pending = null;
  if (options) {
    if (typeof options.transform === 'function') this._transform = options.transform;
    if (typeof options.flush === 'function') this._flush = options.flush;
  }
  this.on('prefinish', function () {
    if (this._final !== flush) flush.call(this);
  });
}
Object.setPrototypeOf(Transform.prototype, Duplex.prototype);
Object.setPrototypeOf(Transform, Duplex);

function flush(callback) {
  var stream = this;
  function done(error, data) {
    if (error) {
      if (callback) callback(error);
      else stream.destroy(error);
      return;
    }
    if (data !== null && data !== undefined) stream.push(data);
    stream.push(null);
    if (callback) callback();
  }
  if (typeof this._flush === 'function' && !this.destroyed) this._flush(done);
  else done();
}

Transform.prototype._final = flush;
Transform.prototype._transform = function () {
  throw errors.create(Error, 'ERR_METHOD_NOT_IMPLEMENTED', '_transform()');
};
Transform.prototype._write = function (chunk, encoding, callback) {
  var readableState = this._readableState;
  var writableState = this._writableState;
  var before = readableState.length;
  var stream = this;
  this._transform(chunk, encoding, function (error, data) {
    if (error) {
      callback(error);
      return;
    }
    if (data !== null && data !== undefined) stream.push(data);
    if (writableState.ended || before === readableState.length || readableState.length < readableState.highWaterMark) {
      callback();
    } else {
      stream._pending = callback;
    }
  });
};
Transform.prototype._read = function () {
  if (!this._pending) return;
  var callback = this._pending;
  this._pending = null;
  callback();
};

function PassThrough(options) {
  if (!(this instanceof PassThrough)) return new PassThrough(options);
  Transform.call(this, options);
}
Object.setPrototypeOf(PassThrough.prototype, Transform.prototype);
Object.setPrototypeOf(PassThrough, Transform);
PassThrough.prototype._transform = function (chunk, encoding, callback) {
  callback(null, chunk);
};

exports.Transform = Transform;
exports.PassThrough = PassThrough;
