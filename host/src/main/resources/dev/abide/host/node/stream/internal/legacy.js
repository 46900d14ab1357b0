'use strict';

var EventEmitter = require('events');

function Stream(options) {
  EventEmitter.call(this, options);
}
Object.setPrototypeOf(Stream.prototype, EventEmitter.prototype);
Object.setPrototypeOf(Stream, EventEmitter);

/** The pipe of streams that are neither Readable nor Writable. */
Stream.prototype.pipe = function pipe(target, options) {
  var source = this;
  var ended = false;
  function onData(chunk) {
    if (target.writable && target.write(chunk) === false && source.pause) source.pause();
  }
  function onDrain() {
    if (source.readable && source.resume) source.resume();
  }
  function onEnd() {
    if (ended) return;
    ended = true;
    target.end();
  }
  function onClose() {
    if (ended) return;
    ended = true;
    if (typeof target.destroy === 'function') target.destroy();
  }
  function onError(error) {
    cleanup();
    if (EventEmitter.listenerCount(this, 'error') === 0) this.emit('error', error);
  }
  function cleanup() {
    source.removeListener('data', onData);
    target.removeListener('drain', onDrain);
    source.removeListener('end', onEnd);
    source.removeListener('close', onClose);
    source.removeListener('error', onError);
    target.removeListener('error', onError);
    source.removeListener('end', cleanup);
    source.removeListener('close', cleanup);
    target.removeListener('close', cleanup);
  }
  source.on('data', onData);
  target.on('drain', onDrain);
  if (!target._isStdio && (!options || options.end !== false)) {
    source.on('end', onEnd);
    source.on('close', onClose);
  }
  source.prependListener('error', onError);
  target.prependListener('error', onError);
  source.on('end', cleanup);
  source.on('close', cleanup);
  target.on('close', cleanup);
  target.emit('pipe', source);
  return target;
};

module.exports = Stream;
