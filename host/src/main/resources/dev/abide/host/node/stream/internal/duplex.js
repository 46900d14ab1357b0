'use strict';

var Readable = require('internal/stream/readable');
var Writable = require('internal/stream/writable');
var Stream = require('internal/stream/legacy');
var destroying = require('internal/stream/destroy');

module.exports = Duplex;

function Duplex(options) {
  if (!(this instanceof Duplex)) return new Duplex(options);
  options = options || {};
  Readable.initialize(this, options, true);
  Writable.initialize(this, options, true);
  Stream.call(this, options);
  this.allowHalfOpen = options.allowHalfOpen !== false;
  if (options.readable === false) {
    this._readableState.readable = false;
    this._readableState.ended = true;
    this._readableState.endEmitted = true;
  }
  if (options.writable === false) {
    this._writableState.writable = false;
    this._writableState.ending = true;
    this._writableState.ended = true;
    this._writableState.finished = true;
  }
  var stream = this;
  destroying.construct(this, function () {
    Writable.resumeWriting(stream);
    if (stream._readableState.needReadable) stream.read(0);
  });
}
Object.setPrototypeOf(Duplex.prototype, Readable.prototype);
Object.setPrototypeOf(Duplex, Readable);

// What Writable has and Readable lacks.
Object.getOwnPropertyNames(Writable.prototype).forEach(function (name) {
  if (!(name in Readable.prototype) || name === 'destroy') {
    Object.defineProperty(Duplex.prototype, name, Object.getOwnPropertyDescriptor(Writable.prototype, name));
  }
});

Duplex.fromWeb = function fromWeb(pair, options) {
  return require('internal/stream/web').duplexFromWeb(Duplex, pair, options);
};
Duplex.toWeb = function toWeb(duplex) {
  var web = require('internal/stream/web');
  return { readable: web.readableToWeb(duplex), writable: web.writableToWeb(duplex) };
};
Duplex.from = function from(source) {
  return require('internal/stream/compose').from(source);
};
