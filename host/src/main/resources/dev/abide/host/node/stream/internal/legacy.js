'use strict';

var EventEmitter = require('events');
var Listeners = require('internal/stream/listeners');

function Stream(options) {
  EventEmitter.call(this, options);
}
Object.setPrototypeOf(Stream.prototype, EventEmitter.prototype);
Object.setPrototypeOf(Stream, EventEmitter);

/** The pipe of streams that are neither Readable nor Writable. */
Stream.prototype.pipe = function pipe(target, options) {
  var source = this;
  var listeners = new Listeners();
  function cleanup() { listeners.removeAll(); }
  function onError(error) {
    cleanup();
    if (EventEmitter.listenerCount(this, 'error') === 0) this.emit('error', error);
  }
  listeners.add(source, 'data', function (chunk) {
    if (target.writable && target.write(chunk) === false && source.pause) source.pause();
  });
  listeners.add(target, 'drain', function () {
    if (source.readable && source.resume) source.resume();
  });
  if (!target._isStdio && (!options || options.end !== false)) endWith(source, target, listeners);
  listeners.add(source, 'error', onError, 'prependListener');
  listeners.add(target, 'error', onError, 'prependListener');
  listeners.add(source, 'end', cleanup);
  listeners.add(source, 'close', cleanup);
  listeners.add(target, 'close', cleanup);
  target.emit('pipe', source);
  return target;
};

/** Lets a target end, or be destroyed, with its source. */
function endWith(source, target, listeners) {
  var ended = false;
  listeners.add(source, 'end', function () {
    if (ended) return;
    ended = true;
    target.end();
  });
  listeners.add(source, 'close', function () {
    if (ended) return;
    ended = true;
    if (typeof target.destroy === 'function') target.destroy();
  });
}

module.exports = Stream;
